import { getTranslations } from 'next-intl/server';
import { loadAgency } from '@/app/published';
import { describeChart } from '@/components/chart/chart-view';
import { renderChartSvg } from '@/components/chart/render-chart-svg';
import { chartRows } from '@/lib/export/chart-rows';
import { toCsv } from '@/lib/export/csv';
import { agencyName } from '@/lib/i18n/agency-name';
import { isLocale } from '@/lib/i18n/locales';
import { chartAgency } from '@/lib/report/agency-charts';
import { agencyChartKeys } from '@/lib/report/series';

/** The data of a chart (`volumes.csv`) or the chart as a drawing (`volumes.svg`). */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/charts/[file]'>) {
  const { locale, slug, file } = await params;
  const [name, format] = file.split('.');
  const key = agencyChartKeys.find((candidate) => candidate === name);
  const loaded = isLocale(locale) && key ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !key || !loaded) return new Response('404', { status: 404 });

  const t = await getTranslations({ locale, namespace: 'chart' });
  const spec = chartAgency(key, loaded.reports);
  const disposition = { 'Content-Disposition': `attachment; filename="${slug}-${file}"` };

  if (format === 'csv') {
    return new Response(toCsv(chartRows(describeChart(spec, t, locale), t('year'))), {
      headers: { 'Content-Type': 'text/csv; charset=utf-8', ...disposition },
    });
  }
  if (format === 'svg') {
    const sheet = { subject: agencyName(locale, loaded.agency), mode: 'counts' as const, drawnOn: new Date() };
    return new Response(renderChartSvg(spec, t, locale, sheet), {
      headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', ...disposition },
    });
  }
  return new Response('404', { status: 404 });
}
