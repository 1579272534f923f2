import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { yearsText } from '@/components/agency/agency-table';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import { comparePath, maxAgencies } from '@/lib/i18n/compare-query';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';
import type { ComparePartProps } from './compare-props';
import { HiddenQuery } from './hidden-query';

interface Found extends AgencyName {
  kind: AgencyKind;
  isFictitious: boolean;
  parent: AgencyName | null;
  years: readonly number[];
}

/** Search for an agency to compare: what is found are links that add it. */
export async function AgencyFinder({
  locale,
  query,
  found,
}: ComparePartProps & { found: { rows: readonly Found[]; total: number } }) {
  const t = await getTranslations({ locale, namespace: 'compare' });
  const others = found.rows.filter(({ slug }) => !query.agencies.includes(slug));
  if (query.agencies.length >= maxAgencies)
    return <p className="mt-3 text-soft">{t('full', { count: maxAgencies })}</p>;
  return (
    <search className="mt-3 block print:hidden">
      <form action={localePath(locale, paths.compare)} className="max-w-xl">
        <HiddenQuery query={query} without={['q']} />
        <label htmlFor="find-agency" className="block font-semibold">
          {t('find')}
        </label>
        <div className="mt-1 flex">
          <input
            key={query.search}
            id="find-agency"
            name="q"
            type="search"
            defaultValue={query.search}
            maxLength={100}
            autoComplete="off"
            aria-describedby="find-agency-hint"
            className="input min-w-0 flex-1 border-r-0"
          />
          <button type="submit" className="button shrink-0">
            {t('findButton')}
          </button>
        </div>
        <p id="find-agency-hint" className="mt-1 text-[0.875rem] text-soft">
          {t('findHint')}
        </p>
      </form>
      {query.search && (
        <div role="status" className="mt-2">
          {others.length === 0 ? (
            <p>{t('foundNone', { query: query.search })}</p>
          ) : (
            <>
              <p className="text-[0.875rem] text-soft">{t('found', { shown: others.length, total: found.total })}</p>
              <AddLinks locale={locale} query={query} agencies={others} />
            </>
          )}
        </div>
      )}
    </search>
  );
}

/** Agencies as links that add them to the comparison, with the years of their reports. */
async function AddLinks({ locale, query, agencies }: ComparePartProps & { agencies: readonly Found[] }) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'compare' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <ul className="max-w-3xl border-line border-t">
      {agencies.map((agency) => (
        <li key={agency.slug} className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1.5">
          <Link
            href={localePath(locale, comparePath({ ...query, agencies: [...query.agencies, agency.slug], search: '' }))}
            scroll={false}
          >
            {t('add', { name: agencyName(locale, agency) })}
          </Link>
          {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
          <span className="text-[0.875rem] text-soft">
            {agency.parent ? agencyName(locale, agency.parent) : common(`kind.${agency.kind}`)} ·{' '}
            {t('reports', { count: agency.years.length })} · {yearsText(agency.years)}
          </span>
        </li>
      ))}
    </ul>
  );
}
