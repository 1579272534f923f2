import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../blocks';
import { readDocument } from '../../read-document';
import { drawPages } from './draw-page';
import { readPdf } from './read-pdf';
import { makePdf, rule, table, text, whiteArea } from './test-pdf';

const read = async (...pages: string[][]) => (await readPdf(makePdf(pages), { fileName: 'a.pdf' })).blocks;
const textsOf = async (...pages: string[][]) =>
  (await read(...pages)).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const gridOf = async (...pages: string[][]) => {
  const grids = (await read(...pages)).filter((block): block is Grid => block.kind === 'grid');
  expect(grids).toHaveLength(1);
  return (grids[0]?.rows ?? []).map((row) => row.map((cell) => cell.text));
};

const columns = [120, 60, 60];
const head = ['信息内容', '本年制发件数', '本年废止件数'];

describe('a ruled table', () => {
  test('gives its cells, each with its box on the page', async () => {
    const [block] = await read(table(50, 100, columns, 20, [head, ['规章', '12', '']]));
    expect(block).toMatchObject({
      kind: 'grid',
      rows: [
        [{ text: '信息内容' }, { text: '本年制发件数' }, { text: '本年废止件数' }],
        [{ text: '规章' }, { text: '12', row: 1, column: 1 }, { text: '' }],
      ],
    });
    const place = block?.kind === 'grid' ? block.rows[1]?.[1]?.place : null;
    expect(place).toEqual({
      kind: 'box',
      page: 1,
      x: expect.closeTo(170, 0),
      y: expect.closeTo(120, 0),
      width: expect.closeTo(60, 0),
      height: expect.closeTo(20, 0),
    });
  });

  test('keeps merged cells', async () => {
    const [block] = await read(
      table(50, 100, [40, 80, 60], 20, [
        [{ text: '结果', rowSpan: 2 }, '予以公开', '1'],
        ['部分公开', '2'],
        [{ text: '总计', columnSpan: 2 }, '3'],
      ]),
    );
    expect(block?.kind === 'grid' && block.rows.flat()).toMatchObject([
      { text: '结果', rowSpan: 2, columnSpan: 1 },
      { text: '予以公开', row: 0, column: 1 },
      { text: '1', row: 0, column: 2 },
      { text: '部分公开', row: 1, column: 1 },
      { text: '2', row: 1, column: 2 },
      { text: '总计', rowSpan: 1, columnSpan: 2 },
      { text: '3', row: 2, column: 2 },
    ]);
  });

  test('of which the end of the page cuts a row and a group is one table', async () => {
    const rows = await gridOf(
      table(50, 700, [40, 120, 60], 20, [
        [{ text: '不予', rowSpan: 2 }, '1.属于国家秘密', '3'],
        ['2.其他法律行政法规', '5'],
      ]),
      table(50, 40, [40, 120, 60], 20, [
        [{ text: '公开', rowSpan: 2 }, '禁止公开', ''],
        ['4.保护第三方合法权益', '7'],
      ]),
    );
    expect(rows).toEqual([
      ['不予\n公开', '1.属于国家秘密', '3'],
      ['2.其他法律行政法规\n禁止公开', '5'],
      ['4.保护第三方合法权益', '7'],
    ]);
  });

  test('whose next row begins on the next page keeps both rows', async () => {
    const rows = await gridOf(
      table(50, 700, columns, 20, [head, ['规章', '1', '2']]),
      table(50, 40, columns, 20, [['行政规范性文件', '', '']]),
    );
    expect(rows.slice(1)).toEqual([
      ['规章', '1', '2'],
      ['行政规范性文件', '', ''],
    ]);
  });

  test('never makes one number of two', async () => {
    const between = table(50, 100, [120, 120], 20, [
      ['规章', ''],
      ['总计', ''],
    ]);
    const [near] = (await gridOf([...between, text(180, 103, '12'), text(193, 103, '34')])) ?? [];
    expect(near?.[1]).toBe('12\n34');
    const [far] = (await gridOf([...between, text(180, 103, '12'), text(230, 103, '34')])) ?? [];
    expect(far?.[1]).toBe('12\n34');
    const [below] = (await gridOf([...between, text(180, 100, '12', 6), text(180, 110, '34', 6)])) ?? [];
    expect(below?.[1]).toBe('12\n34');
  });

  test('keeps a number whose digits are spread over the cell', async () => {
    const spread = [...'1205'].map((digit, at) => text(180 + at * 10, 103, digit));
    expect(
      (
        await gridOf([
          ...table(50, 100, [120, 120], 20, [
            ['规章', ''],
            ['总计', ''],
          ]),
          ...spread,
        ])
      )[0]?.[1],
    ).toBe('1 2 0 5');
  });
});

describe('a figure', () => {
  const cell = (...drawn: string[]) =>
    gridOf([
      ...table(50, 100, [120, 120], 20, [
        ['规章', ''],
        ['总计', ''],
      ]),
      ...drawn,
    ]).then((rows) => rows[0]?.[1]);

  test('printed twice on its place, to be bold, is one', async () => {
    expect(await cell(text(180, 103, '1205'), text(180.3, 103, '1205'))).toBe('1205');
  });

  test('printed over another is not told', async () => {
    expect(await cell(text(180, 103, '12'), text(180, 103, '47'))).toBe('\ufffd\ufffd');
  });

  test('painted over is gone, and what is printed on the paint counts', async () => {
    expect(await cell(text(180, 103, '12'), whiteArea(175, 102, 30, 15), text(180, 103, '47'))).toBe('47');
  });

  test('in white is seen on something dark only', async () => {
    const white = (drawn: string) => `1 g ${drawn} 0 g`;
    const dark = '0.2 g 172 720 60 19 re f 0 g';
    expect(await cell(text(180, 103, '12'), white(text(190, 103, '3')))).toBe('12');
    expect(await cell(dark, white(text(180, 103, '12')))).toBe('12');
  });

  test('that is drawn as an outline or a picture is no blank', async () => {
    expect(await cell('180 730 m 185 735 l 182 738 l f')).toBe('\ufffd');
    expect(await cell('180 730 m 185 735 190 735 192 730 c f')).toBe('\ufffd');
    const picture = 'q 20 0 0 10 180 728 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q';
    expect(await cell(picture)).toBe('\ufffd');
  });

  test('has no digit of a footnote', async () => {
    expect(await cell(text(180, 104, '12'), text(190, 102, '3', 5))).toBe('12³');
  });

  test('is not changed by a watermark, or by words that are not shown', async () => {
    const slanted = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 600 Tm <0038003800380038> Tj ET';
    const unseen = `BT 3 Tr ET ${text(180, 103, '99')} BT 0 Tr ET`;
    expect(await cell(text(180, 103, '12'), slanted, unseen)).toBe('12');
  });
});

describe('the text of a page', () => {
  const line = '某县水利局认真贯彻执行政府信息公开条例的各项规定全面推进政务公开各项工作取得成效同时加强';

  test('is put together from its lines, and goes on over a page', async () => {
    const texts = await textsOf(
      [text(60, 700, line), text(50, 715, line), text(50, 730, `${line}。`)],
      [text(50, 60, line), text(50, 75, '结束。'), text(50, 90, '二、主动公开政府信息情况')],
    );
    expect(texts).toEqual([`${line}${line}${line}。${line}结束。`, '二、主动公开政府信息情况']);
  });

  test('has no page numbers and no running heads', async () => {
    const page = (number: number) => [
      text(50, 20, '某县水利局年度报告', 8),
      text(50, 200 + number, `第${'一二三'[number - 1]}段文字。`),
      text(280, 820, `- ${number} -`, 8),
    ];
    expect(await textsOf(page(1), page(2), page(3))).toEqual([
      '某县水利局年度报告',
      '第一段文字。',
      '第二段文字。',
      '第三段文字。',
    ]);
  });

  test('holds the characters that radicals stand for', async () => {
    expect(await textsOf([text(50, 100, '⼈⺠政府⻅⻓')])).toEqual(['人民政府见长']);
  });

  test('without ruling lines gives lines of cells', async () => {
    const [block] = await read([
      text(50, 100, '规章'),
      text(150, 100, '12'),
      text(200, 100, '3'),
      text(216, 100, '40'),
    ]);
    expect(block).toMatchObject({ kind: 'cells', cells: ['规章', '12', '3', '40'] });
  });

  test('is not made of a line that is only drawn', async () => {
    expect(await read([rule(50, 50, 500, 50), rule(50, 50, 50, 500)])).toEqual([]);
  });
});

describe('a document', () => {
  const refusal = (key: string) => expect.objectContaining({ name: 'UserError', key });
  const options = { fileName: 'a.pdf', directory: [] };

  test('that is broken, or whose font is unreadable, is refused', async () => {
    const whole = makePdf([[text(50, 100, '某县水利局2023年政府信息公开工作年度报告'.repeat(4))]]);
    await expect(readDocument(whole.subarray(0, 700), options)).rejects.toThrow(refusal('documentBroken'));
    const unmapped = makePdf([[text(50, 100, '1234567890'.repeat(8))]], { isMapped: false });
    await expect(readDocument(unmapped, options)).rejects.toThrow(refusal('fontUnreadable'));
  });

  test('of too many pages is refused', async () => {
    const pages = Array.from({ length: 301 }, () => [text(50, 100, '文字')]);
    await expect(readDocument(makePdf(pages), options)).rejects.toThrow(refusal('documentTooLong'));
  });

  test('tells its progress, and its title', async () => {
    const seen: number[][] = [];
    const bytes = makePdf([[text(50, 100, '文')], [text(50, 100, '字')]], {
      title: '某县2023年政府信息公开工作年度报告',
    });
    const { titles } = await readPdf(bytes, { fileName: '', onProgress: (done, of) => seen.push([done, of]) });
    expect(titles).toEqual(['某县2023年政府信息公开工作年度报告']);
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('can be drawn', async () => {
    const [page, ...others] = await drawPages(makePdf([[text(50, 100, '12')], []]), [1]);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ page: 1, width: 595, height: 842 });
    expect(page?.picture.subarray(1, 4).toString()).toBe('PNG');
  });
});

const reports = new URL('../../../../../shared/reports/', import.meta.url);
describe.skipIf(!existsSync(reports))('the real reports', () => {
  test.each(['hongze-2023', 'suqian-2023'])('%s is read without a gap', async (name) => {
    const bytes = readFileSync(new URL(`${name}/source.pdf`, reports));
    const { tables, notes } = await readDocument(bytes, { fileName: 'source.pdf', directory: [] });
    expect(notes.filter(({ code }) => /Missing|Unreadable|Stray/.test(code) && !/period|agency/.test(code))).toEqual(
      [],
    );
    expect(tables.requests?.received?.total?.place).toMatchObject({ kind: 'box', width: expect.any(Number) });
  });
});
