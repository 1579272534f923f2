import type { Locale } from '@/lib/i18n/locales';
import type { ChartSpec } from '@/lib/report/series';
import { type ChartTranslator, type ChartView, describeChart } from './chart-view';
import { layoutChart } from './layout/layout-chart';
import { type Mode, type Size, type SvgNode, writeText } from './layout/scene';
import { measureText, wrapText } from './layout/text';
import { writeDocument } from './write-svg';

interface Sheet {
  /** Whose figures they are: the agency's name, or the portal's. */
  subject: string;
  /** What bars are as long as; lines know counts only. */
  mode: Mode;
  drawnOn: Date;
  /** `wide` where it is not said. */
  size?: Size;
}

const padding = 40;
const sizes = { subject: 14, heading: 19, small: 13.5 };
const lineHeight = 1.5;

/**
 * Draws a chart as a document of its own, to be saved or put into a text: whose it is, the sentence, the drawing, its key, source and date.
 * It needs no React, so that a route handler can answer with it.
 */
export function renderChartSvg(spec: ChartSpec, t: ChartTranslator, locale: Locale, sheet: Sheet): string {
  return renderViewSvg(describeChart(spec, t, locale), t, sheet);
}

/** The same for a chart that is in words already. */
export function renderViewSvg(view: ChartView, t: ChartTranslator, sheet: Sheet): string {
  return renderSheetsSvg([{ view, sheet }], t);
}

/** Several charts in one document, one under the other, each with all that is written beside it. */
export function renderSheetsSvg(sheets: readonly { view: ChartView; sheet: Sheet }[], t: ChartTranslator): string {
  const drawn = sheets.map(({ view, sheet }) => drawSheet(view, t, sheet));
  const width = Math.max(...drawn.map((one) => one.width));
  let height = 0;
  const groups = drawn.map(({ nodes, height: own }): SvgNode => {
    const group: SvgNode = { tag: 'g', attrs: { transform: `translate(0 ${height})` }, children: nodes };
    height += own;
    return group;
  });
  const paper: SvgNode = { tag: 'rect', attrs: { width, height, fill: 'var(--paper)' } };
  const label = sheets.map(({ view, sheet }) => `${sheet.subject}: ${view.heading}`).join(' · ');
  return writeDocument([paper, ...groups], width, height, label);
}

function drawSheet(
  view: ChartView,
  t: ChartTranslator,
  sheet: Sheet,
): { nodes: SvgNode[]; width: number; height: number } {
  const scene = layoutChart(view, {
    size: sheet.size ?? 'wide',
    mode: sheet.mode,
    hidden: [],
    prefix: `chart-${view.key}`,
  });
  const date = new Intl.DateTimeFormat(view.locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
    sheet.drawnOn,
  );
  const width = scene.width + 2 * padding;
  const nodes: SvgNode[] = [];
  let y = padding;
  const write = (text: string, fontSize: number, attrs: SvgNode['attrs'] = {}) => {
    for (const row of wrapText(text, fontSize, scene.width, 'fontWeight' in attrs)) {
      nodes.push(writeText(row, padding, y + fontSize * 0.8, { fontSize, ...attrs }));
      y += fontSize * lineHeight;
    }
  };

  write(sheet.subject, sizes.subject);
  write(view.heading, sizes.heading, { fill: 'var(--ink)', fontWeight: 600 });
  write(view.sub, sizes.small);
  y += 12;
  if (view.kind === 'stack') {
    const key = drawKey(view, scene.width);
    nodes.push({ tag: 'g', attrs: { transform: `translate(${padding} ${y})` }, children: key.nodes });
    y += key.height + 10;
  }
  nodes.push({
    tag: 'g',
    attrs: { transform: `translate(${padding} ${y})`, fontSize: scene.fontSize },
    children: [...scene.back, ...scene.data, ...scene.front],
  });
  y += scene.height + 14;
  for (const { note } of view.breaks) write(note, sizes.small);
  write(`${view.source} · ${t('drawnOn', { date })}`, sizes.small);

  return { nodes, width, height: Math.ceil(y + padding - 10) };
}

/** Colour and name of each part, in rows as wide as the drawing. */
function drawKey({ series }: ChartView, width: number): { nodes: SvgNode[]; height: number } {
  const rowHeight = sizes.small * lineHeight;
  const swatch = 12;
  let [x, y] = [0, 0];
  const nodes = series.flatMap(({ label, colour }): SvgNode[] => {
    const length = swatch + 6 + measureText(label, sizes.small);
    if (x > 0 && x + length > width) [x, y] = [0, y + rowHeight];
    const drawn: SvgNode[] = [
      { tag: 'rect', attrs: { x, y, width: swatch, height: swatch, fill: `var(--${colour})` } },
      writeText(label, x + swatch + 6, y + swatch - 1, { fontSize: sizes.small, fill: 'var(--ink)' }),
    ];
    x += length + 18;
    return drawn;
  });
  return { nodes, height: y + rowHeight };
}
