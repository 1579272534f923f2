import { getTranslations } from 'next-intl/server';
import { ChartFigure } from '@/components/chart/chart-figure';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { chartAgency } from '@/lib/report/agency-charts';
import { agencyChartKeys } from '@/lib/report/series';
import type { AgencyReport } from './agency-props';

/** The agency's charts but that of outcomes, which has its reasons below it; a report without a form has no figures and leaves a gap. */
export async function AgencyCharts({
  locale,
  slug,
  reports,
}: {
  locale: Locale;
  slug: string;
  reports: readonly AgencyReport[];
}) {
  const t = await getTranslations({ locale, namespace: 'agency' });
  if (reports.every(({ form }) => form === null)) return null;
  const files = `${localePath(locale, paths.agency(slug))}/charts`;
  const embeds = new URL(`/embed/${locale}/${slug}`, env.SITE_URL).href;
  return (
    <section aria-labelledby="charts" className="mt-10">
      <h2 id="charts" className="section mb-4">
        {t('charts')}
      </h2>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {agencyChartKeys
          .filter((key) => key !== 'outcomes')
          .map((key) => (
            <ChartFigure
              key={key}
              spec={chartAgency(key, reports)}
              locale={locale}
              heading="h3"
              files={`${files}/${key}`}
              embed={`${embeds}/${key}`}
            />
          ))}
      </div>
    </section>
  );
}
