import { getTranslations } from 'next-intl/server';
import { answerDrawing, type DrawingFormat } from '@/app/answer-chart';
import { answerNotFound, answerTables, type TableFormat } from '@/app/answer-tables';
import { loadVersion } from '@/app/published';
import { describeChart } from '@/components/chart/chart-view';
import { renderSheetsSvg, renderViewSvg } from '@/components/chart/render-chart-svg';
import { viewComparison } from '@/components/compare/comparison-view';
import { originOf } from '@/lib/export/citation';
import { comparisonTable } from '@/lib/export/comparison-table';
import { agencyName } from '@/lib/i18n/agency-name';
import { comparePath } from '@/lib/i18n/compare-query';
import { isLocale } from '@/lib/i18n/locales';
import { chartCompositions } from '@/lib/report/compare/composition';
import { loadComparison } from './load-comparison';

/** Answers with a comparison, asked for as its page is: its figures as CSV, workbook or JSON, or its chart as a drawing. */
export async function answerComparison(
  request: Request,
  locale: string,
  format: TableFormat | DrawingFormat,
): Promise<Response> {
  if (!isLocale(locale)) return answerNotFound();
  const { query, comparison, peers, agencies } = await loadComparison(readSearch(request));
  if (!comparison) return answerNotFound();
  const fileName = `compare-${comparison.measure.id}`;
  const [all, t] = [await getTranslations({ locale }), await getTranslations({ locale, namespace: 'chart' })];
  const view = viewComparison({ comparison, peers }, all, locale);
  if (format === 'svg' || format === 'png') {
    const [names, drawnOn] = [agencies.map((agency) => agencyName(locale, agency)), new Date()];
    const subject = names.join(locale === 'zh-CN' ? '、' : ', ');
    const compositions = chartCompositions(agencies, comparison.measure, comparison.years).map((spec, index) => ({
      view: { ...describeChart(spec, t, locale), key: `shares-${index}` },
      sheet: { subject: names[index] ?? '', mode: 'shares' as const, drawnOn },
    }));
    const drawing =
      query.view === 'shares'
        ? renderSheetsSvg(compositions, t)
        : renderViewSvg(view, t, { subject, mode: 'counts', size: 'broad', drawnOn });
    return answerDrawing(drawing, format, fileName, t);
  }
  const version = (await loadVersion()).id;
  const origin = originOf(locale, { title: view.heading, path: comparePath({ ...query, search: '' }), version });
  return answerTables({ locale, format, fileName, origin, tables: [comparisonTable(locale, comparison, peers)] });
}

/** The search part of a request as pages get it: a name that stands there several times has a list. */
function readSearch(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}
