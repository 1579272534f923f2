import type { CheckKind, CheckResult, Side, Term } from '@/lib/report/checks/result';
import type { TableKey } from '@/lib/report/form';
import { formLabel, shortLabel } from './form-label';
import { formatCount } from './format';
import type { Locale } from './locales';

/** How a check of sums speaks: the table and the kind of heading that names its part, and whether its terms differ by row or by column. */
const wording: Readonly<
  Partial<Record<CheckKind, { table: TableKey; part: 'row' | 'column'; terms: 'row' | 'column' }>>
> = {
  'requests.balance': { table: 'requests', part: 'column', terms: 'row' },
  'requests.outcomes': { table: 'requests', part: 'column', terms: 'row' },
  'requests.applicants': { table: 'requests', part: 'row', terms: 'column' },
  'disputes.total': { table: 'disputes', part: 'row', terms: 'column' },
  'proactive.stock': { table: 'proactive', part: 'row', terms: 'column' },
  'years.carry': { table: 'requests', part: 'column', terms: 'row' },
};

/** The row, column or group that a check is about, in words. */
export function partLabel(locale: Locale, { kind, part }: Pick<CheckResult, 'kind' | 'part'>): string {
  const sums = wording[kind];
  if (!sums) return part;
  const { table, part: heading } = sums;
  return heading === 'row' ? shortLabel(locale, table, part) : formLabel(locale, table, `column.${part}`);
}

/**
 * One side of a check written out, such as `新收 859 + 上年结转 18 = 877`. Zeros and blanks of a long sum are left out.
 * @param year of the checked report: terms of another year say which
 */
export function describeSide(locale: Locale, kind: CheckKind, side: Side, year: number): string {
  const spoken = side.terms.filter(({ value }) => side.terms.length === 1 || (value !== null && value !== 0));
  const terms = (spoken.length > 0 ? spoken : side.terms.slice(0, 1)).map((term, index) => {
    const sign = term.sign === -1 ? '− ' : index > 0 ? '+ ' : '';
    return `${sign}${termLabel(locale, kind, term, year)} ${formatCount(locale, term.value ?? 0)}`;
  });
  const sum = terms.length > 1 && side.sum !== null ? ` = ${formatCount(locale, side.sum)}` : '';
  return `${terms.join(' ')}${sum}`;
}

function termLabel(locale: Locale, kind: CheckKind, term: Term, year: number): string {
  const label =
    wording[kind]?.terms === 'row'
      ? shortLabel(locale, term.table, term.row)
      : formLabel(locale, term.table, `column.${term.column}`);
  return term.year === year ? label : `${term.year} ${label}`;
}
