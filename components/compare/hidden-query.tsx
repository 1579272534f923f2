import { type CompareQuery, printCompareQuery } from '@/lib/i18n/compare-query';

/** What a form leaves as it is, in hidden fields. */
export function HiddenQuery({ query, without }: { query: CompareQuery; without: readonly string[] }) {
  return [...new URLSearchParams(printCompareQuery(query))]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
