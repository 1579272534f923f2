import { getTranslations } from 'next-intl/server';
import { describeChart } from '@/components/chart/chart-view';
import { renderChartSvg } from '@/components/chart/render-chart-svg';
import { drawChartPicture } from '@/lib/export/chart-picture';
import { chartTable } from '@/lib/export/chart-table';
import { type Citable, originOf } from '@/lib/export/citation';
import { exportWords } from '@/lib/export/words';
import type { Locale } from '@/lib/i18n/locales';
import type { ChartSpec } from '@/lib/report/series';
import { answerFile, answerNotFound, answerTables, isTableFormat } from './answer-tables';

interface ChartToAnswer {
  locale: Locale;
  spec: ChartSpec;
  /** The ending that was asked for. */
  format: string;
  /** Whose figures they are: the agency's name, or the portal's. */
  subject: string;
  cited: Citable;
  /** Without its ending. */
  fileName: string;
}

/** Answers with a chart: its data as CSV, workbook or JSON, or the drawing as SVG or PNG. */
export async function answerChart({
  locale,
  spec,
  format,
  subject,
  cited,
  fileName,
}: ChartToAnswer): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'chart' });
  if (isTableFormat(format)) {
    const view = describeChart(spec, t, locale);
    const origin = originOf(locale, { ...cited, title: `${subject}: ${view.heading}` });
    const words = { year: t('year'), unit: exportWords(locale)('unit.count') };
    const table = { ...chartTable(view, words), title: t(`name.${spec.key}`) };
    return answerTables({ locale, format, fileName, origin, tables: [table] });
  }
  if (!isDrawingFormat(format)) return answerNotFound();
  return answerDrawing(
    renderChartSvg(spec, t, locale, { subject, mode: 'counts', drawnOn: new Date() }),
    format,
    fileName,
    t,
  );
}

export type DrawingFormat = 'svg' | 'png';

const isDrawingFormat = (format: string): format is DrawingFormat => format === 'svg' || format === 'png';

/** Answers with a drawing as it is, or as a PNG; with a sentence where this machine cannot write Chinese into a picture. */
export async function answerDrawing(
  svg: string,
  format: DrawingFormat,
  fileName: string,
  t: Awaited<ReturnType<typeof getTranslations<'chart'>>>,
): Promise<Response> {
  if (format === 'svg') return answerFile(svg, 'image/svg+xml; charset=utf-8', `${fileName}.svg`);
  const picture = await drawChartPicture(svg);
  if (picture) return answerFile(new Uint8Array(picture), 'image/png', `${fileName}.png`);
  return new Response(t('noTypeface'), { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
