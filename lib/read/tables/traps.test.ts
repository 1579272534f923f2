import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../front/read-html';
import { readText } from '../front/read-text';
import { readTables } from '../read-tables';
import { fillForm } from '../test-documents';
import { layoutsWithBlanks, layoutsWithoutBlanks } from '../test-layouts';

const { printed } = fillForm('2021', 1000, () => false);
const print = (layout: string) => ({ ...layoutsWithBlanks, ...layoutsWithoutBlanks })[layout]?.('2021', printed) ?? '';
const read = (text: string) => readTables((text.includes('<td') ? readHtml(text) : readText(text)).blocks);
const whole = read(print('Markdown')).tables;
const layouts = [
  'a web page with merged cells',
  'Markdown',
  'lines parted by tabs',
  'lines parted by spaces',
  'one cell a line',
];
const narrative = '本节为测试文字。';
const paragraphs = (layout: string, lines: readonly string[]) =>
  lines.map((line) => (layout.includes('web page') ? `<p>${line}</p>` : line)).join('\n\n');

test('a report without traps is read whole', () => {
  for (const layout of layouts) expect(Object.keys(read(print(layout)).tables.requests ?? {})).toHaveLength(25);
});

/** What stands around the tables, or in the narrative between them, and holds digits. */
const besides: Readonly<Record<string, readonly string[]>> = {
  'item numbers': ['1.', '（一）', '①', '1. 总计 3', '（二）其他 5', '三、12'],
  years: ['2023', '2023年', '2022 2023', '2023年1月1日 2023年12月31日'],
  'the numbers of the narrative': [
    '全年收到政府信息公开申请 4321 件，予以公开 99 件，部分公开 7 件。',
    '行政处罚 88 件，行政强制 6 件',
    '共办理行政复议 3 件，结果维持 2 件，结果纠正 1 件',
    '本年新收政府信息公开申请 12 件',
    '其他处理 4 件',
  ],
  'agencies and places': ['某县信访局 12', '政府路街道 7 8 9', '信访举报投诉类申请 5', '政府信息公开办公室 8830330'],
  'visitors and clicks': ['访问量：12345', '点击：77777 次', '浏览 100 200 300 400 500 600 1500', '累计访问 8812345'],
  'notes of the table': ['注：1.本表数据为 3 件', '备注 5', '单位：件'],
  'page numbers': ['- 3 -', '第 3 页 共 6 页', '— 12 —'],
};

describe.each(Object.entries(besides))('%s are no figures', (_, lines) => {
  test.each(layouts)('in the text of %s', (layout) => {
    const text = print(layout).replaceAll(narrative, `${narrative}\n${paragraphs(layout, lines)}\n${narrative}`);
    expectNothingElse(text);
  });

  test.each(layouts)('behind the tables of %s', (layout) => {
    const text = print(layout).replaceAll(/^(?:<p>)?[三四五]、[收政存].*$/gm, `${paragraphs(layout, lines)}\n$&`);
    expectNothingElse(text);
  });
});

/** Figures may be missing, but none is other than the one printed for its cell. */
function expectNothingElse(text: string): void {
  const { tables } = read(text);
  for (const [table, rows] of Object.entries(tables) as [keyof typeof tables, typeof whole.requests][])
    for (const [row, cells] of Object.entries(rows ?? {}))
      for (const [column, figure] of Object.entries(cells))
        expect({ table, row, column, value: whole[table]?.[row]?.[column] }).toMatchObject({
          value: { printed: figure.printed },
        });
}

describe('a number of its own between the rows', () => {
  test.each(layouts.slice(1))('of %s is in no cell', (layout) => {
    const lines = print(layout).split('\n');
    for (let at = 20; at < lines.length; at += 13) {
      const text = lines.toSpliced(at, 0, '5').join('\n');
      expectNothingElse(text);
    }
  });
});

test.each(layouts)('page numbers between the rows of %s hide nothing', (layout) => {
  const isPage = layout.includes('web page');
  const text = print(layout);
  const lines = text.split('\n');
  const paged = lines.flatMap((line, at) => (at % 11 === 7 && !isPage ? [line, '- 3 -', '第 3 页 共 6 页'] : [line]));
  expect(count(read(paged.join('\n')).tables)).toBe(count(whole));
});

const count = (tables: typeof whole) =>
  Object.values(tables).reduce((sum, rows) => sum + Object.values(rows).flatMap((row) => Object.keys(row)).length, 0);

describe('a document that lost its numbers has none', () => {
  test.each(layouts)('printed as %s', (layout) => {
    const text = print(layout).replace(/(?<![第（])\d{3,}(?:\.\d+)?(?!年)/g, '');
    for (const rows of Object.values(read(text).tables))
      for (const cells of Object.values(rows))
        for (const { state } of Object.values(cells)) expect(state).toBe('blank');
  });

  test.each(layouts)('but for a single nought, printed as %s', (layout) => {
    let isFirst = true;
    const text = print(layout).replace(/(?<![第（])\d{3,}(?:\.\d+)?(?!年)/g, () => {
      const figure = isFirst ? '0' : '';
      isFirst = false;
      return figure;
    });
    const figures = Object.values(read(text).tables).flatMap((rows) => Object.values(rows).flatMap(Object.values));
    expect(figures.filter(({ state }) => state === 'value').length).toBeLessThanOrEqual(1);
  });

  const folder = fileURLToPath(new URL('../../../../shared/', import.meta.url));
  const lost = ['reports', 'excerpts'].flatMap((part) =>
    existsSync(folder + part)
      ? readdirSync(folder + part, { recursive: true, encoding: 'utf8' })
          .map((file) => `${folder}${part}/${file}`)
          .filter((file) => file.endsWith('.txt') && /xiongxian/.test(file + readFileSync(file, 'utf8')))
      : [],
  );
  test.skipIf(lost.length === 0)('as published', () => {
    for (const file of lost) expect(read(readFileSync(file, 'utf8')).tables).toEqual({});
  });
});

describe('several tables of requests in one document', () => {
  const other = fillForm('2021', 500_000, () => false).printed;
  const both = (layout: string) =>
    [printed, other].map(
      (figures) => ({ ...layoutsWithBlanks, ...layoutsWithoutBlanks })[layout]?.('2021', figures) ?? '',
    );

  test.each(layouts)('printed as %s, one below the other, are never mixed', (layout) => {
    const { tables, notes } = read(both(layout).join('\n'));
    expect(tables).toEqual({});
    expect(notes.map(({ code }) => code)).toContain('tableTwice');
  });

  test('side by side are never mixed', () => {
    const [one = [], another = []] = both('Markdown').map((text) => text.split('\n'));
    const lines = one.map((line, at) => (line.startsWith('|') ? line + (another[at] ?? '').slice(1) : line));
    expectNothingElse(lines.join('\n'));
    expect(read(lines.join('\n')).tables.requests).toBeUndefined();
  });
});
