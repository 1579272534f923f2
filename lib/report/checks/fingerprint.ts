import { hashOf } from './hash';
import type { Basis, Evidence, Result, Term } from './result';

/**
 * A name for a check and what it looked at, the same exactly as long as both of its sides are the same. How a sentence is set – white space, full-width
 * characters – is no part of it.
 * @returns 16 hexadecimal digits
 */
export function fingerprintOf(id: string, evidence: Evidence): string {
  return hashOf(`${id}|${evidence.is}|${writeEvidence(evidence)}`);
}

function writeEvidence(evidence: Evidence): string {
  switch (evidence.is) {
    case 'sums':
      return `${writeTerms(evidence.left.terms)}=${writeTerms(evidence.right.terms)}`;
    case 'statements':
      return evidence.statements
        .map(
          ({ section, sentence, stated, comesTo }) => `${section}|${plain(sentence)}|${stated}|${writeResult(comesTo)}`,
        )
        .join('\n');
    case 'repeat':
      return `${evidence.section}|${evidence.of.agency ?? ''}|${evidence.of.year}|${evidence.texts}`;
    case 'missing':
      return `${evidence.sections.join()}|${evidence.cells.map(({ table, row, column }) => `${table} ${row} ${column}`).join()}`;
    case 'years':
      return `${evidence.year}|${evidence.title?.year ?? ''}|${evidence.period?.from ?? ''}|${evidence.period?.to ?? ''}`;
    case 'change':
      return writeTerms([evidence.now, evidence.last]);
    case 'unchanged':
      return `${evidence.table}|${evidence.lastYear}|${evidence.figures}`;
    case 'rollup':
      return `${writeTerms([evidence.government])}|${evidence.departments.count}|${evidence.departments.sum}`;
  }
}

const plain = (sentence: string) => sentence.normalize('NFKC').replace(/\s+/g, '');

/** Which cells they are follows from the check. */
function writeTerms(terms: readonly Term[]): string {
  let written = '';
  for (const { sign, state, value } of terms) written += `${sign < 0 ? '-' : ''}${value ?? state};`;
  return written;
}

function writeResult(result: Result): string {
  if (result.is === 'sum') return writeBasis(result.of);
  if (result.is === 'share') return `${writeBasis(result.of)}/${writeBasis(result.in)}`;
  return `${writeBasis(result.to)}<${writeBasis(result.from)}`;
}

function writeBasis({ terms }: Basis): string {
  return terms.map((term) => ('stated' in term ? `${term.stated};` : writeTerms([term]))).join('');
}
