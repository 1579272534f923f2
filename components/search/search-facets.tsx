import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import { type FacetKey, facetKeys, type SearchQueryState, searchQueryPath } from '@/lib/i18n/search-query';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';
import type { FormKey } from '@/lib/report/form';

interface Facet<Value> {
  value: Value;
  count: number;
}

interface SearchFacetsProps {
  locale: Locale;
  query: SearchQueryState;
  facets: {
    years: readonly Facet<number>[];
    kinds: readonly Facet<AgencyKind>[];
    parents: readonly Facet<AgencyName>[];
    forms: readonly Facet<FormKey | 'none'>[];
    findings: readonly Facet<boolean>[];
  };
}

interface Choice {
  label: string;
  count: number;
  /** The search with this choice, or without it where it is chosen. */
  path: string;
  isChosen: boolean;
}

/** What the reports found can be narrowed down by, each choice with its number of reports: links, so that every choice has an address. */
export async function SearchFacets({ locale, query, facets }: SearchFacetsProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'search' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const choicesOf = <Value,>(
    key: FacetKey,
    values: readonly Facet<Value>[],
    stateOf: (value: Value) => Partial<SearchQueryState>,
    labelOf: (value: Value) => string,
  ): Choice[] =>
    values.map(({ value, count }) => {
      const state = stateOf(value);
      const isChosen = query[key] === state[key];
      const path = searchQueryPath({ ...query, page: 1, ...(isChosen ? { [key]: undefined } : state) });
      return { label: labelOf(value), count, path, isChosen };
    });
  const yesOrNo = (has: boolean) => (has ? 'yes' : 'no');
  const { years, kinds, parents, forms, findings } = facets;
  const choices: Record<FacetKey, Choice[]> = {
    year: choicesOf(
      'year',
      years,
      (year) => ({ year }),
      (year) => common('year', { year: String(year) }),
    ),
    kind: choicesOf(
      'kind',
      kinds,
      (kind) => ({ kind }),
      (kind) => common(`kind.${kind}`),
    ),
    parent: choicesOf(
      'parent',
      parents,
      ({ slug }) => ({ parent: slug }),
      (parent) => agencyName(locale, parent),
    ),
    form: choicesOf(
      'form',
      forms,
      (form) => ({ form }),
      (form) => t(`form.${form}`),
    ),
    findings: choicesOf(
      'findings',
      findings,
      (has) => ({ findings: yesOrNo(has) }),
      (has) => t(`findings.${yesOrNo(has)}`),
    ),
  };
  return facetKeys
    .filter((key) => choices[key].length > 0)
    .map((key) => (
      <section key={key} aria-labelledby={`facet-${key}`}>
        <h3 id={`facet-${key}`} className="border-line border-b pb-0.5 font-semibold text-[0.875rem]">
          {t(`facet.${key}`)}
        </h3>
        <ul className="mt-1 text-[0.9375rem]">
          {choices[key].map(({ label, count, path, isChosen }) => (
            <li key={path}>
              <Link
                href={localePath(locale, path)}
                aria-current={isChosen ? 'true' : undefined}
                className="flex justify-between gap-x-3 py-1 no-underline hover:underline aria-[current]:font-semibold"
              >
                <span>
                  {label}
                  {isChosen && <span className="ml-1 font-normal text-[0.875rem] text-accent">✕ {t('takeBack')}</span>}
                </span>
                <span className="text-soft">{formatCount(locale, count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ));
}
