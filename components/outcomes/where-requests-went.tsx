import { getTranslations } from 'next-intl/server';
import { ChartFigure } from '@/components/chart/chart-figure';
import { Downloads, dataFiles } from '@/components/take-away/downloads';
import { env } from '@/lib/env';
import { formatCount, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { chartAgency } from '@/lib/report/agency-charts';
import type { FigureTables } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';
import { listReasons, type ReasonGroup } from '@/lib/report/outcome-reasons';
import { yearsThrough } from '@/lib/report/years';
import { ReasonTable } from './reason-table';

interface WhereRequestsWentProps {
  locale: Locale;
  slug: string;
  reports: readonly { year: number; form: FormKey | null; tables: FigureTables }[];
  /** The year that the page is about; the newest where it is about all. */
  year?: number;
}

/** One bar a year in the order of the form, by count or by share, and below it the reasons of each group. */
export async function WhereRequestsWent({ locale, slug, reports, year }: WhereRequestsWentProps) {
  const [t, chart] = [
    await getTranslations({ locale, namespace: 'outcomes' }),
    await getTranslations({ locale, namespace: 'chart' }),
  ];
  const shown = year ?? reports.findLast(({ tables }) => tables.requests)?.year;
  if (shown === undefined || !reports.some((report) => report.year === shown && report.tables.requests)) return null;
  const years = yearsThrough(reports.map((report) => report.year));
  const groups = listReasons(reports, years);
  const files = `${localePath(locale, paths.agency(slug))}/charts`;
  const inYear = ({ cells }: ReasonGroup) => {
    const cell = cells[years.indexOf(shown)];
    if (cell?.state !== 'value') return t('notGiven', { year: String(shown) });
    const share = cell.share ? formatShare(locale, cell.share.value) : '—';
    return t('inYear', { year: String(shown), count: formatCount(locale, cell.count), share });
  };
  return (
    <section aria-labelledby="outcomes" className="mt-12">
      <h2 id="outcomes" className="section mb-3">
        {t('title')}
      </h2>
      <div className="max-w-2xl">
        <ChartFigure
          spec={chartAgency('outcomes', reports)}
          locale={locale}
          heading="h3"
          files={`${files}/outcomes`}
          embed={new URL(`/embed/${locale}/${slug}/outcomes`, env.SITE_URL).href}
        />
      </div>
      <h3 className="mt-6 font-semibold">{t('reasons')}</h3>
      <p className="max-w-prose text-[0.9375rem] text-soft">{t('reasonsIntro')}</p>
      <ul className="mt-2">
        {groups.map((group) => {
          const name = (
            <>
              <span
                aria-hidden="true"
                className="mr-2 inline-block size-3"
                style={{ background: `var(--outcome-${group.key})` }}
              />
              <span className="font-semibold">{chart(`series.${group.key}`)}</span>{' '}
              <span className="text-soft">{inYear(group)}</span>
            </>
          );
          return (
            <li key={group.key} className="border-line border-b py-1.5">
              {group.rows.length === 0 ? (
                <p className="pl-4">{name}</p>
              ) : (
                <details>
                  <summary className="cursor-pointer">{name}</summary>
                  <ReasonTable locale={locale} group={group} years={years} label={chart(`series.${group.key}`)} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
      <div className="mt-2 flex flex-wrap gap-x-5 text-[0.875rem] text-soft">
        <span>{chart('source.outcomes')}</span>
        <Downloads files={dataFiles(`${files}/reasons`)} />
      </div>
    </section>
  );
}
