import { describe, expect, test } from 'vitest';
import { readText } from '../front/read-text';
import { readTables } from '../read-tables';
import { applicantLabels, disputeLabels, fillForm, proactiveBlocks, requestRowsOf } from '../test-documents';

const { printed } = fillForm('2021', 3000, () => false);
const figuresOf = (table: string, row: string, columns: readonly (readonly [string, string])[]) =>
  columns.map(([column]) => printed[table]?.[row]?.[column] ?? '');
type Order = (label: string, figures: readonly string[]) => readonly string[];

/** Tables 2 and 3, one cell a line. */
function print(order: Order): string[] {
  return [
    ...proactiveBlocks['2021'].flatMap(({ item, columns, rows }) => [
      `第二十条第（${item}）项`,
      '信息内容',
      ...columns.map(([, label]) => label),
      ...rows.flatMap(([key, label]) => order(label, figuresOf('proactive', key, columns))),
    ]),
    '三、收到和处理政府信息公开申请情况',
    ...['申请人情况', '自然人', '法人或其他组织', '总计'],
    ...applicantLabels.slice(1, -1).map(([, label]) => label),
    ...requestRowsOf('2021').flatMap(({ key, label, opens }) => [
      ...opens.map(([heading]) => heading).filter((heading) => !heading.includes('其他处理')),
      ...order(label, figuresOf('requests', key, applicantLabels)),
    ]),
  ];
}

const before: Order = (label, figures) => [label, ...figures];
const behind: Order = (label, figures) => [...figures, label];
const read = (lines: readonly string[]) => readTables(readText(lines.join('\n')).blocks);
const listFigures = ({ tables }: ReturnType<typeof read>) =>
  Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, figure]) => ({ cell: [table, row, column], printed: figure.printed })),
    ),
  );
const isRight = ({
  cell: [table = '', row = '', column = ''],
  printed: found,
}: ReturnType<typeof listFigures>[number]) => printed[table]?.[row]?.[column] === found;

describe.each([
  ['before', before],
  ['behind', behind],
])('labels %s their figures', (name, order) => {
  test('are read, and noted where they stand behind', () => {
    const found = read(print(order));
    expect(listFigures(found).filter(isRight)).toHaveLength(185);
    const codes = found.notes.filter(({ code }) => code === 'labelsBehind');
    expect(codes).toHaveLength(name === 'behind' ? 1 : 0);
  });

  test('give no wrong figure where any one line was lost', () => {
    const lines = print(order);
    for (let at = 0; at < lines.length; at += 1) {
      const wrong = listFigures(read(lines.toSpliced(at, 1))).filter((figure) => !isRight(figure));
      expect({ lost: lines[at], wrong }).toEqual({ lost: lines[at], wrong: [] });
    }
  });

  test('give no wrong figure where the number of a page stands in between', () => {
    const lines = print(order);
    for (let at = 0; at < lines.length; at += 1) {
      const wrong = listFigures(read(lines.toSpliced(at, 0, '7'))).filter((figure) => !isRight(figure));
      expect({ before: lines[at], wrong }).toEqual({ before: lines[at], wrong: [] });
    }
  });
});

describe('a bar', () => {
  const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '1', '2', '3'];
  test.each([
    ['alone on a line', heads.flatMap((cell) => ['|', cell])],
    ['in front of each cell', heads.map((cell) => `| ${cell}`)],
    ['behind each cell', heads.map((cell) => `${cell} |`)],
  ])('%s parts cells', (_, lines) => {
    expect(listFigures(read(lines)).map(({ printed: figure }) => figure)).toEqual(['1', '2', '3']);
  });
});

test.each([
  ['规章000', ['0', '0', '0']],
  ['规章 0 0 0', ['0', '0', '0']],
  ['规章0 2 3', ['0', '2', '3']],
  ['规章100 2 3', ['100', '2', '3']],
  ['规章1 2 3', []],
  ['规章120', []],
  ['规章1 20', []],
])('in “%s” stands what is certain', (line, figures) => {
  const found = read(['信息内容本年制发件数本年废止件数现行有效件数', line]);
  expect(listFigures(found).map(({ printed: figure }) => figure)).toEqual(figures);
});

test('the one row of table 4 has no label of its own', () => {
  const results = disputeLabels.map(([, label]) => label);
  const heads = ['行政复议', '行政诉讼', ...results, '未经复议直接起诉', '复议后起诉', ...results, ...results];
  const figures = Array.from({ length: 15 }, (_, at) => String(at));
  expect(listFigures(read([...heads, ...figures]))).toHaveLength(15);
  expect(listFigures(read([...heads, ...figures.slice(1)]))).toEqual([]);
});
