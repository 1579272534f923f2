import { getTranslations } from 'next-intl/server';
import { answerNotFound } from '@/app/answer-tables';
import { citeAgency } from '@/app/cite';
import { loadAgency } from '@/app/published';
import { renderChartSvg } from '@/components/chart/render-chart-svg';
import { addressOf, citationOf } from '@/lib/export/citation';
import { writeEmbedPage } from '@/lib/export/embed-page';
import { exportWords } from '@/lib/export/words';
import { agencyName } from '@/lib/i18n/agency-name';
import { isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { chartAgency } from '@/lib/report/agency-charts';
import { agencyChartKeys } from '@/lib/report/series';

/** A chart of an agency as a page for a frame on another site; next.config.mjs says that it alone may be framed. */
export async function GET(_: Request, { params }: RouteContext<'/embed/[locale]/[slug]/[chart]'>) {
  const { locale, slug, chart } = await params;
  const key = agencyChartKeys.find((candidate) => candidate === chart);
  const loaded = isLocale(locale) && key ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !key || !loaded) return answerNotFound();
  const t = await getTranslations({ locale, namespace: 'chart' });
  const subject = agencyName(locale, loaded.agency);
  const html = writeEmbedPage({
    language: locale,
    title: `${subject}: ${t(`name.${key}`)}`,
    svg: renderChartSvg(chartAgency(key, loaded.reports), t, locale, { subject, mode: 'counts', drawnOn: new Date() }),
    link: { href: addressOf(locale, paths.agency(slug)), text: exportWords(locale)('embed.link', { agency: subject }) },
    citation: citationOf(locale, citeAgency(locale, loaded)),
  });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
