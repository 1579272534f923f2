import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import type { SectionNumber } from '@/lib/report/draft';
import type { FigureTables } from '@/lib/report/figure';
import { type FormKey, forms } from '@/lib/report/form';
import type { DataOrigin } from './data-table';
import { type GridCell, layOutReport, type StatutoryGrid } from './statutory-grid';
import { exportWords } from './words';

interface PrintedReport {
  form: FormKey | null;
  tables: FigureTables;
  sections: readonly { number: SectionNumber; text: string }[];
}

/** Paper of A4, in twentieths of a point, and what is left of it between the margins. */
const page = { width: 11906, height: 16838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;
const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' };
const numbers = [1, 2, 3, 4, 5, 6] as const;

/**
 * A report as a Word document in the statutory layout: title, the six sections with their texts, the tables with merged cells, and what a
 * blank means. Where it is from and how to cite it stands at the end.
 */
export function toDocx(locale: Locale, report: PrintedReport, origin: DataOrigin): Promise<Buffer> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'form' });
  const grids = layOutReport(locale, report.form, report.tables);
  const document = new Document({
    title: origin.title,
    styles: { default: { document: { run: { font: fonts, size: 21 }, paragraph: { spacing: { line: 320 } } } } },
    sections: [
      {
        properties: {
          page: {
            size: page,
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: origin.title, bold: true, size: 36, font: fonts, color: '000000' })],
          }),
          ...numbers.flatMap((number) => {
            const heading = t('sectionTitle', { numeral: t(`numeral.${number}`), title: t(`section.${number}`) });
            const grid = grids.find(({ key }) =>
              forms['2021'].tables.some((table) => table.key === key && table.section === number),
            );
            const text = report.sections.find((section) => section.number === number)?.text ?? '';
            return [headingOf(heading), ...paragraphsOf(text), ...(grid ? tableOf(locale, grid) : [])];
          }),
          ...about(origin),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headingOf(text: string): Paragraph {
  const run = new TextRun({ text, bold: true, size: 26, font: fonts, color: '000000' });
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 280, after: 120 },
    children: [run],
  });
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim());
  return paragraphs.map((paragraph) => new Paragraph({ text: paragraph.trim(), indent: { firstLine: 420 } }));
}

/** The table under its unit, and under it what its signs mean, where it has any. */
function tableOf(locale: Locale, grid: StatutoryGrid): (Paragraph | Table)[] {
  const t = exportWords(locale);
  const widths = columnWidths(grid);
  const states = new Set(
    grid.rows.flat().flatMap(({ kind, figure }) => (kind === 'figure' ? (figure?.state ?? 'absent') : [])),
  );
  const notes = (['blank', 'unreadable', 'absent'] as const).filter((state) => states.has(state));
  return [
    ...(grid.unit ? [small(grid.unit, AlignmentType.RIGHT)] : []),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      rows: grid.rows.map(
        (row, index) =>
          new TableRow({ tableHeader: index < grid.headRows, cantSplit: true, children: row.map(cellOf) }),
      ),
    }),
    ...notes.map((state) => small(t(`note.${state}`))),
  ];
}

function small(text: string, alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: 60, after: 60, line: 240 },
    children: [new TextRun({ text, size: 18, font: fonts })],
  });
}

/** Labels share two fifths, the last of them the most; a table of figures only is divided evenly. */
function columnWidths({ columns, labelColumns }: StatutoryGrid): number[] {
  const labels = labelColumns === 0 ? 0 : Math.round(textWidth * (labelColumns === 1 ? 0.28 : 0.42));
  const figure = Math.floor((textWidth - labels) / (columns - labelColumns));
  const narrow = labelColumns === 3 ? 900 : 0;
  return Array.from({ length: columns }, (_, index) => {
    if (index >= labelColumns) return figure;
    return index === labelColumns - 1 ? labels - narrow * (labelColumns - 1) : narrow;
  });
}

function cellOf({ kind, text, rowSpan, colSpan }: GridCell): TableCell {
  const alignment = { head: AlignmentType.CENTER, label: AlignmentType.LEFT, figure: AlignmentType.RIGHT }[kind];
  return new TableCell({
    rowSpan,
    columnSpan: colSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    ...(kind === 'head' && { shading: { fill: 'F5F2EA' } }),
    children: [
      new Paragraph({ alignment, spacing: { line: 240 }, children: [new TextRun({ text, size: 17, font: fonts })] }),
    ],
  });
}

function about({ lines }: DataOrigin): Paragraph[] {
  return lines.map(({ label, text }, index) => {
    const run = new TextRun({ text: `${label}  ${text}`, size: 17, font: fonts, color: '575C64' });
    return new Paragraph({ spacing: { before: index === 0 ? 480 : 0, line: 260 }, children: [run] });
  });
}
