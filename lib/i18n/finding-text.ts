import { createTranslator } from 'use-intl/core';
import type { AgencyName } from '@/lib/report/agency';
import type {
  CellAddress,
  CheckResult,
  MissingEvidence,
  RepeatEvidence,
  SumsEvidence,
  YearsEvidence,
} from '@/lib/report/checks/result';
import type { SectionNumber } from '@/lib/report/draft';
import { agencyName } from './agency-name';
import { describeSide, partLabel } from './equation';
import { formLabel, shortLabel } from './form-label';
import { formatCount, formatDay, formatShare } from './format';
import type { Locale } from './locales';
import { messagesOf } from './messages';
import { columnLabel } from './note-text';
import { quantityLabel, statementText } from './statement-text';

/** A finding as far as it is put into words. */
type WordedFinding = Pick<CheckResult, 'kind' | 'part' | 'evidence'>;

/** More cells than these are only counted. */
const cellsNamed = 6;

const wordsOf = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale), namespace: 'finding' });

/** What of the report a finding is about, in a few words. */
export function findingPart(locale: Locale, finding: WordedFinding): string {
  const { part, evidence } = finding;
  const t = wordsOf(locale);
  switch (evidence.is) {
    case 'sums':
      return partLabel(locale, finding);
    case 'statements':
      return quantityLabel(locale, part) ?? part;
    case 'repeat':
      return sectionName(locale, evidence.section);
    case 'missing':
      return t(`part.${missingPart(evidence, part)}`);
    case 'years':
      return t('part.year');
    case 'change':
      return cellName(locale, evidence.now);
    case 'unchanged':
      return formLabel(locale, evidence.table, 'title');
    case 'rollup':
      return cellName(locale, evidence.government);
  }
}

/**
 * What a check found, written out in plain sentences: both sides with their figures, or the sentence that is doubted.
 * @param year of the checked report
 * @param other the agency whose text is repeated, where that is another one
 */
export function findingText(
  locale: Locale,
  finding: WordedFinding,
  year: number,
  other: AgencyName | null = null,
): string {
  const { evidence, kind, part } = finding;
  const t = wordsOf(locale);
  const count = (value: number | null) => (value === null ? '—' : formatCount(locale, value));
  switch (evidence.is) {
    case 'sums':
      return sumsText(locale, finding, evidence, year);
    case 'statements':
      return evidence.statements
        .map((said) =>
          t('quoted', { sentence: said.sentence, says: statementText(locale, { kind, part }, said, year) }),
        )
        .join(' ');
    case 'repeat':
      return t('repeat', {
        section: sectionName(locale, evidence.section),
        share: formatShare(locale, evidence.share),
        of: repeatedReport(locale, evidence, other),
      });
    case 'missing':
      return missingText(locale, evidence, part);
    case 'years':
      return yearsText(locale, evidence);
    case 'change':
      return t('change', {
        what: cellName(locale, evidence.now),
        lastYear: String(evidence.last.year),
        last: count(evidence.last.value),
        year: String(year),
        now: count(evidence.now.value),
      });
    case 'unchanged':
      return t('unchanged', {
        table: formLabel(locale, evidence.table, 'title'),
        figures: evidence.figures,
        lastYear: String(evidence.lastYear),
      });
    case 'rollup':
      return t('rollup', {
        what: cellName(locale, evidence.government),
        government: count(evidence.government.value),
        departments: evidence.departments.count,
        sum: count(evidence.departments.sum),
      });
  }
}

/** The report that a section repeats. */
function repeatedReport(locale: Locale, { of }: RepeatEvidence, other: AgencyName | null): string {
  const t = wordsOf(locale);
  const year = String(of.year);
  if (of.agency === null) return t('ownReport', { year });
  return t('otherReport', { agency: other ? agencyName(locale, other) : of.agency, year });
}

function sumsText(locale: Locale, { kind }: WordedFinding, evidence: SumsEvidence, year: number): string {
  const check = createTranslator({ locale, messages: messagesOf(locale), namespace: 'check' });
  const { left, right, difference, tookBlanksAsZero } = evidence;
  const differs = check('differs', {
    left: describeSide(locale, kind, left, year),
    right: describeSide(locale, kind, right, year),
    difference: formatCount(locale, Math.abs(difference ?? 0)),
  });
  return tookBlanksAsZero ? `${differs} ${check('tookBlanksAsZero')}` : differs;
}

function missingText(locale: Locale, evidence: MissingEvidence, part: string): string {
  const t = wordsOf(locale);
  const list = (names: readonly string[]) => names.slice(0, cellsNamed).join(t('separator'));
  const { sections, cells } = evidence;
  const is = missingPart(evidence, part);
  if (is === 'sections') return t('missing.sections', { sections: list(sections.map((n) => sectionName(locale, n))) });
  const names = cells.map((cell) => cellName(locale, cell));
  const more = cells.length > cellsNamed ? 'yes' : 'no';
  return t(`missing.${is}`, { count: cells.length, cells: list(names), more });
}

function missingPart({ sections }: MissingEvidence, part: string): 'sections' | 'cells' | 'totals' {
  if (sections.length > 0) return 'sections';
  return part === 'totals' ? 'totals' : 'cells';
}

function yearsText(locale: Locale, { year, title, period }: YearsEvidence): string {
  const t = wordsOf(locale);
  return t('years', {
    title: title ? t('titleYear', { title: title.text, year: String(title.year) }) : '',
    period: period ? t('period', { from: formatDay(locale, period.from), to: formatDay(locale, period.to) }) : '',
    year: String(year),
  });
}

function sectionName(locale: Locale, number: SectionNumber): string {
  const form = createTranslator({ locale, messages: messagesOf(locale), namespace: 'form' });
  return form('sectionTitle', { numeral: form(`numeral.${number}`), title: form(`section.${number}`) });
}

/** A cell by its row, and by its column where that is not the total. */
export function cellName(
  locale: Locale,
  { table, row, column }: Pick<CellAddress, 'table' | 'row' | 'column'>,
): string {
  const label = shortLabel(locale, table, row);
  return column === 'total' && table === 'requests' ? label : `${label} · ${columnLabel(locale, table, column)}`;
}
