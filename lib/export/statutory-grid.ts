import { createTranslator } from 'use-intl/core';
import { formLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import type { Figure, FigureTable, FigureTables } from '@/lib/report/figure';
import { type Block, blocksAsPrinted, type FormKey, type Row, type TableKey, tableKeys } from '@/lib/report/form';

/** A statutory table laid out as the form prints it: rows of cells that may cover several rows and columns, for files that know neither HTML nor forms. */
export interface StatutoryGrid {
  key: TableKey;
  title: string;
  /** The line under the title; absent where the columns name their units. */
  unit?: string;
  /** As in HTML, a row leaves out the cells that another one covers. */
  rows: readonly (readonly GridCell[])[];
  /** How many rows of headings there are at the top, and columns of labels at the left. */
  headRows: number;
  labelColumns: number;
  columns: number;
}

export interface GridCell {
  kind: 'head' | 'label' | 'figure';
  rowSpan: number;
  colSpan: number;
  /** What the cell shows; a figure as it is printed in a table: its value, or the sign in its place. */
  text: string;
  /** The figure, where the cell is one. */
  figure?: Figure;
}

type Label = (key: string) => string;

const head = (text: string, colSpan = 1, rowSpan = 1): GridCell => ({ kind: 'head', text, colSpan, rowSpan });
const label = (text: string, colSpan = 1, rowSpan = 1): GridCell => ({ kind: 'label', text, colSpan, rowSpan });

/** A blank keeps the sign that the report prints, a figure that cannot be read a question mark, an absent cell a dot. */
function figureText(figure: Figure | undefined): string {
  if (!figure) return '·';
  if (figure.state === 'value') return String(figure.value);
  return figure.state === 'blank' ? figure.printed.trim() : `${figure.printed.trim()} ?`.trim();
}

function cell(figure: Figure | undefined, colSpan = 1): GridCell {
  return { kind: 'figure', text: figureText(figure), colSpan, rowSpan: 1, ...(figure && { figure }) };
}

/** Lays out a table of a report in the words of a language. */
function layOutTable(locale: Locale, form: FormKey, key: TableKey, figures: FigureTable): StatutoryGrid {
  const say: Label = (name) => formLabel(locale, key, name);
  const blocks = blocksAsPrinted(form, key, (row) => figures[row] !== undefined);
  const [block] = blocks;
  const title = say('title');
  if (key === 'proactive' || !block) return { key, title, ...layOutProactive(locale, blocks, figures, say) };
  const laidOut = key === 'requests' ? layOutRequests(block, figures, say) : layOutDisputes(block, figures, say);
  return { key, title, unit: say('unit'), ...laidOut };
}

type LaidOut = Omit<StatutoryGrid, 'key' | 'title' | 'unit'>;

/** Blocks have one, two or three columns of figures; six narrow columns can be merged into any of these. */
const unitColumns = 6;

function layOutProactive(locale: Locale, blocks: readonly Block[], figures: FigureTable, say: Label): LaidOut {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'form' });
  const numerals: Readonly<Record<string, string>> = messagesOf(locale).form.numeral;
  const rows = blocks.flatMap(({ item, columns, rows: own }) => {
    const span = unitColumns / columns.length;
    return [
      [head(t('proactive.item', { item: numerals[String(item)] ?? String(item) }), 1 + unitColumns)],
      [head(say('content')), ...columns.map((column) => head(say(`column.${column.label ?? column.key}`), span))],
      ...own.map((row) => [
        label(say(`row.${row.key}`)),
        ...columns.map((column) => cell(figures[row.key]?.[column.key], span)),
      ]),
    ];
  });
  return { rows, headRows: 0, labelColumns: 1, columns: 1 + unitColumns };
}

/** Labels of rows stand under up to two groups. */
const labelColumns = 3;

function layOutRequests({ columns, rows }: Block, figures: FigureTable, say: Label): LaidOut {
  const grouped = columns.filter(({ group }) => group);
  const heads = columns.flatMap((column) => {
    if (!column.group) return [head(say(`column.${column.key}`), 1, 2)];
    return column === grouped[0] ? [head(say(`group.${column.group}`), grouped.length)] : [];
  });
  return {
    rows: [
      [head(say('balanceRule'), labelColumns, 3), head(say('applicants'), columns.length)],
      heads,
      grouped.map((column) => head(say(`column.${column.key}`))),
      ...rows.map((row, index) => [
        ...openedGroups(rows, index).map(({ group, span }) => label(say(`group.${group}`), 1, span)),
        label(say(`row.${row.key}`), labelColumns - row.groups.length),
        ...columns.map((column) => cell(figures[row.key]?.[column.key])),
      ]),
    ],
    headRows: 3,
    labelColumns,
    columns: labelColumns + columns.length,
  };
}

/** The groups that begin at a row, each with the number of rows it spans. */
function openedGroups(rows: readonly Row[], index: number): { group: string; span: number }[] {
  const groups = rows[index]?.groups ?? [];
  return groups
    .filter((group) => !rows[index - 1]?.groups.includes(group))
    .map((group) => ({ group, span: rows.filter((row) => row.groups.includes(group)).length }));
}

function layOutDisputes({ columns, rows }: Block, figures: FigureTable, say: Label): LaidOut {
  const alone = rows.filter(({ groups }) => groups.length === 0);
  const grouped = rows.filter(({ groups }) => groups.length > 0);
  const results = (rowSpan: number) => columns.map((column) => head(say(`column.${column.key}`), 1, rowSpan));
  return {
    rows: [
      [
        ...alone.map(({ key }) => head(say(`row.${key}`), columns.length)),
        head(say('group.litigation'), columns.length * grouped.length),
      ],
      [...alone.flatMap(() => results(2)), ...grouped.map(({ key }) => head(say(`row.${key}`), columns.length))],
      grouped.flatMap(() => results(1)),
      rows.flatMap((row) => columns.map((column) => cell(figures[row.key]?.[column.key]))),
    ],
    headRows: 3,
    labelColumns: 0,
    columns: columns.length * rows.length,
  };
}

/** Lays out the tables that a report holds, in the order of the form. */
export function layOutReport(locale: Locale, form: FormKey | null, tables: FigureTables): StatutoryGrid[] {
  if (!form) return [];
  return tableKeys.flatMap((key) => {
    const figures = tables[key];
    return figures ? [layOutTable(locale, form, key, figures)] : [];
  });
}
