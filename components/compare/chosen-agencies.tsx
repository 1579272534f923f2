import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import { comparePath } from '@/lib/i18n/compare-query';
import { localePath, paths } from '@/lib/i18n/paths';
import type { ComparedAgency } from '@/lib/report/compare/comparison';
import type { ComparePartProps } from './compare-props';
import { LineSample } from './line-sample';

/** The agencies that are compared, each with its line, the number of its reports, and a link that takes it out. */
export async function ChosenAgencies({
  locale,
  query,
  agencies,
}: ComparePartProps & { agencies: readonly Omit<ComparedAgency, 'kind' | 'level'>[] }) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'compare' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <ul aria-label={t('chosen')} className="mt-4 flex flex-wrap gap-2">
      {agencies.map((agency, index) => {
        const name = agencyName(locale, agency);
        const without = query.agencies.filter((slug) => slug !== agency.slug);
        return (
          <li
            key={agency.slug}
            className="flex min-h-9 max-w-full items-center gap-2 border border-line bg-wash py-0.5 pl-2.5"
          >
            <LineSample index={index} />
            <Link href={localePath(locale, paths.agency(agency.slug))} className="min-w-0">
              {name}
            </Link>
            {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
            <span className="text-[0.8125rem] text-soft">{t('reports', { count: agency.reports.length })}</span>
            <Link
              href={localePath(locale, comparePath({ ...query, agencies: without }))}
              scroll={false}
              aria-label={t('remove', { name })}
              className="grid size-9 place-items-center no-underline hover:text-accent print:hidden"
            >
              <span aria-hidden="true">✕</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
