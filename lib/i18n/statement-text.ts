import { createTranslator } from 'use-intl/core';
import type { Basis, CheckKind, Result, Statement, Term } from '@/lib/report/checks/result';
import { type QuantityKey, quantityKeys } from '@/lib/report/narrative/quantities';
import { formLabel, shortLabel } from './form-label';
import { formatCount } from './format';
import type { Locale } from './locales';
import { messagesOf } from './messages';

type Said = 'narrative.figures' | 'narrative.parts' | 'narrative.ratio';
const isSaid = (kind: CheckKind): kind is Said =>
  kind === 'narrative.figures' || kind === 'narrative.parts' || kind === 'narrative.ratio';
const isQuantity = (part: string): part is QuantityKey | 'list' =>
  part === 'list' || quantityKeys.some((key) => key === part);

/** The thing that a statement is about, such as 收到的申请; undefined for what is no such thing. */
export function quantityLabel(locale: Locale, part: string): string | undefined {
  return isQuantity(part) ? messagesOf(locale).notice.quantity[part] : undefined;
}

/**
 * What the text states beside what the figures come to, as a sentence.
 * @param year of the checked report: figures of another year say which
 */
export function statementText(
  locale: Locale,
  { kind, part }: { kind: CheckKind; part: string },
  statement: Statement,
  year: number,
): string {
  if (!isSaid(kind) || !isQuantity(part)) throw new Error(`no statement ${kind}.${part}`);
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'notice' });
  return t(`${kind}.says`, {
    what: t(`quantity.${part}`),
    stated: statement.unit === 'percent' ? `${statement.stated}%` : formatCount(locale, Number(statement.stated)),
    figures: describeResult(locale, statement, year),
  });
}

/** The figures written out: `新收 3525 + 上年结转 121 = 3646`, or `74 ÷ 14 = 528.57%`. */
function describeResult(locale: Locale, { stated, comesTo }: Statement, year: number): string {
  if (comesTo.is === 'sum') return describeBasis(locale, comesTo.of, year);
  const decimals = Math.max(2, stated.split('.')[1]?.length ?? 0);
  const percent =
    `${new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(comesTo.value)}%`.replace('-', '−');
  const count = (basis: Basis) => formatCount(locale, basis.sum);
  return `${partsOf(comesTo, count)} = ${percent}`;
}

function partsOf(result: Exclude<Result, { is: 'sum' }>, count: (basis: Basis) => string): string {
  if (result.is === 'share') return `${count(result.of)} ÷ ${count(result.in)}`;
  return `(${count(result.to)} − ${count(result.from)}) ÷ ${count(result.from)}`;
}

/** One number for each row, zeros of a long sum left out. */
function describeBasis(locale: Locale, { terms, sum }: Basis, year: number): string {
  const named = new Map<string, number>();
  for (const [index, term] of terms.entries()) {
    const label = 'stated' in term ? String(index) : labelOf(locale, term, year);
    named.set(label, (named.get(label) ?? 0) + ('stated' in term ? term.stated : (term.value ?? 0)));
  }
  const spoken = [...named].filter(([, value]) => named.size === 1 || value !== 0);
  const isStated = terms.some((term) => 'stated' in term);
  const written = spoken.map(([label, value]) => (isStated ? '' : `${label} `) + formatCount(locale, value));
  const total = formatCount(locale, sum);
  return written.length > 1 ? `${written.join(' + ')} = ${total}` : (written[0] ?? total);
}

function labelOf(locale: Locale, { table, row, column, year: of }: Term, year: number): string {
  const label = table === 'proactive' ? formLabel(locale, table, `column.${column}`) : shortLabel(locale, table, row);
  return of === year ? label : `${of} ${label}`;
}
