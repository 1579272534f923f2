import { getTranslations } from 'next-intl/server';
import { answerNotFound } from '@/app/answer-tables';
import { citeAgency } from '@/app/cite';
import { loadAgency } from '@/app/published';
import { renderChartSvg } from '@/components/chart/render-chart-svg';
import { addressOf, citationOf } from '@/lib/export/citation';
import { writeEmbedPage } from '@/lib/export/embed-page';
import { exportWords } from '@/lib/export/words';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatCount, formatShare } from '@/lib/i18n/format';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import { chartAgency } from '@/lib/report/agency-charts';
import type { FigureTables } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';
import { type IndicatorKey, indicatorKeys, measure } from '@/lib/report/indicators';
import { type AgencyChartKey, agencyChartKeys } from '@/lib/report/series';

/** A chart or an indicator of an agency as a page for a frame on another site; next.config.js says that it alone may be framed. */
export async function GET(_: Request, { params }: RouteContext<'/embed/[locale]/[slug]/[chart]'>) {
  const { locale, slug, chart } = await params;
  const chartKey = agencyChartKeys.find((key) => key === chart);
  const indicator = indicatorKeys.find((key) => key === chart);
  const loaded = isLocale(locale) && (chartKey || indicator) ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !loaded) return answerNotFound();
  const subject = agencyName(locale, loaded.agency);
  const shown = chartKey
    ? await showChart(locale, chartKey, subject, loaded.reports)
    : indicator && showIndicator(locale, indicator, subject, loaded.reports);
  if (!shown) return answerNotFound();
  const html = writeEmbedPage({
    language: locale,
    ...shown,
    link: { href: addressOf(locale, paths.agency(slug)), text: exportWords(locale)('embed.link', { agency: subject }) },
    citation: citationOf(locale, citeAgency(locale, loaded)),
  });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

interface PublishedReport {
  year: number;
  form: FormKey | null;
  tables: FigureTables;
}

async function showChart(locale: Locale, key: AgencyChartKey, subject: string, reports: readonly PublishedReport[]) {
  const t = await getTranslations({ locale, namespace: 'chart' });
  const sheet = { subject, mode: 'counts' as const, drawnOn: new Date() };
  return {
    title: `${subject}: ${t(`name.${key}`)}`,
    content: { svg: renderChartSvg(chartAgency(key, reports), t, locale, sheet) },
  };
}

/** The newest year's, with the fraction that it is; nothing where no report is published. */
function showIndicator(locale: Locale, key: IndicatorKey, subject: string, reports: readonly PublishedReport[]) {
  const latest = reports.at(-1);
  if (!latest) return null;
  const label = messagesOf(locale).indicator.name[key];
  const measured = measure(key, latest.tables);
  const note = exportWords(locale)('embed.year', { agency: subject, year: String(latest.year) });
  const fraction =
    measured?.kind === 'rate'
      ? ` (${formatCount(locale, measured.numerator)} / ${formatCount(locale, measured.denominator)})`
      : '';
  const number =
    measured?.kind === 'rate' ? formatShare(locale, measured.value) : measured && formatCount(locale, measured.value);
  return { title: `${subject}: ${label}`, content: { label, value: number ?? '—', note: `${note}${fraction}` } };
}
