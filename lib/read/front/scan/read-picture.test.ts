import type { SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { findRecogniser } from '@/lib/desk/reader/recognise';
import { countOf, type FigureTable } from '@/lib/report/figure';
import { applicantColumns } from '@/lib/report/form';
import type { Recognise } from '../../blocks';
import { readDocument } from '../../read-document';
import { readPicture } from './read-picture';
import { boxOf, type DrawnCell, type DrawnPage, drawPage, hasChineseFont, scanBadly } from './test-scan';

const recognise = await findRecogniser();
const canRecognise = recognise !== undefined && hasChineseFont;
const refusal = (key: string) => expect.objectContaining({ name: 'UserError', key });
const png = (page: SKRSContext2D) => page.canvas.toBuffer('image/png');
const read = (bytes: Buffer) => readDocument(bytes, { fileName: 'scan', directory: [], recognise });

const keys = [...applicantColumns, 'total'];
const columns = [70, 190, 420, 100, 90, 90, 90, 90, 90, 110];
const rows: readonly (readonly [key: string, ...figures: string[]])[] = [
  ['received', '1204', '35', '0', '6', '8', '0', '1253'],
  ['carriedIn', '91', '3', '0', '0', '2', '0', '96'],
  ['granted', '577', '12', '0', '1', '', '0', '590'],
  ['denied.stateSecret', '0', '0', '0', '0', '/', '0', '0'],
  ['denied.thirdPartyRights', '38', '14', '7', '0', '0', '0', '59'],
  ['concluded', '1170', '36', '0', '6', '9', '0', '1221'],
];
const figuresOf = (row: number): DrawnCell[] => rows[row]?.slice(1) ?? [];
const headRows = 4;
const form: DrawnPage = {
  title: '某某市2023年政府信息公开工作年度报告',
  heading: '三、收到和处理政府信息公开申请情况',
  columns,
  rows: [
    [
      { text: '', down: headRows, across: 3 },
      { text: '申请人情况', across: 7 },
    ],
    [
      { text: '自然人', down: 3 },
      { text: '法人或其他组织', across: 5 },
      { text: '总计', down: 3 },
    ],
    ['商业\n企业', '科研\n机构', '社会公\n益组织', '法律服\n务机构', '其他'].map((text) => ({ text, down: 2 })),
    [],
    [{ text: '一、本年新收政府信息公开申请数量', across: 3 }, ...figuresOf(0)],
    [{ text: '二、上年结转政府信息公开申请数量', across: 3 }, ...figuresOf(1)],
    [{ text: '', down: 4 }, { text: '（一）予以公开', across: 2 }, ...figuresOf(2)],
    [{ text: '不予公开', down: 2 }, '1.属于国家秘密', ...figuresOf(3)],
    ['4.保护第三方合法权益', ...figuresOf(4)],
    [{ text: '（七）总计', across: 2 }, ...figuresOf(5)],
  ],
};
const emptyForm = {
  ...form,
  rows: form.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' && !/\D/.test(cell) ? '' : cell))),
};

/** The cells of a table that hold another number than the document; a blank is no number. */
function listWrong(table: FigureTable | undefined): string[] {
  return Object.entries(table ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, figure]) => {
      const printed = rows.find(([key]) => key === row)?.[keys.indexOf(column) + 1];
      const isRight = figure.state !== 'value' || String(figure.value) === printed;
      return isRight ? [] : [`${row}.${column}: ${figure.printed} for ${printed}`];
    }),
  );
}

const countValues = (table: FigureTable | undefined) =>
  Object.values(table ?? {}).flatMap((cells) => Object.values(cells).filter(({ state }) => state === 'value')).length;

describe.skipIf(!canRecognise)('a scanned form', () => {
  test('gives every figure, with its box and how sure it is', async () => {
    const draft = await read(png(drawPage(form)));
    expect(draft).toMatchObject({ year: 2023, title: expect.stringContaining('年度报告') });
    const table = draft.tables.requests;
    expect(listWrong(table)).toEqual([]);
    expect(countValues(table)).toBe(rows.length * keys.length - 2);
    expect([table?.granted?.legalService?.state, table?.['denied.stateSecret']?.legalService]).toMatchObject([
      'blank',
      { state: 'blank', printed: '/' },
    ]);
    const { place, confidence } = table?.received?.naturalPerson ?? {};
    const drawn = boxOf(columns, headRows, 3);
    if (place?.kind !== 'box') throw new Error('the figure has no box');
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(place[side] - drawn[side])).toBeLessThan(6);
    expect(place.page).toBe(1);
    expect(confidence).toBeGreaterThanOrEqual(80);
  });

  test('gives no wrong figure where it lies askew, is dirty and badly kept', async () => {
    const { tables } = await read(scanBadly(drawPage(form), 1.3));
    expect(listWrong(tables.requests)).toEqual([]);
    expect(countValues(tables.requests)).toBeGreaterThan(25);
  });

  test('gives no figure under a stamp, and says so', async () => {
    const page = drawPage(form);
    page.strokeStyle = '#c8281e';
    page.lineWidth = 9;
    const { x, y, width, height } = boxOf(columns, headRows + 2, 4);
    page.beginPath();
    page.arc(x + width / 2, y + height / 2, 70, 0, 2 * Math.PI);
    page.moveTo(x + 10, y + 8);
    page.lineTo(x + width - 10, y + height - 8);
    page.stroke();
    const { tables, notes } = await read(png(page));
    expect(listWrong(tables.requests)).toEqual([]);
    expect(tables.requests?.granted?.business?.state).toBe('unreadable');
    expect(notes).toContainEqual(expect.objectContaining({ code: 'figuresUncertain', severity: 'missing' }));
    expect(countOf(tables.requests?.concluded?.total)).toBe(1221);
  });

  test('gives no figure where none is printed, whatever the specks', async () => {
    const { tables } = await read(scanBadly(drawPage(emptyForm), -0.8));
    expect(countValues(tables.requests)).toBe(0);
  });
});

describe('a picture', () => {
  const page = png(drawPage(form));
  const options = { fileName: 'scan.png' };
  const silent: Recognise = async () => [];

  test('needs something that recognises text', async () => {
    await expect(readPicture(page, options)).rejects.toThrow(refusal('scanToolMissing'));
  });

  test('that is broken or too large is refused', async () => {
    const broken = Buffer.from(page.subarray(0, 40));
    await expect(readPicture(broken, { ...options, recognise: silent })).rejects.toThrow(refusal('documentBroken'));
    const huge = Buffer.from(page);
    huge.writeUInt32BE(100_000, 16);
    await expect(readPicture(huge, { ...options, recognise: silent })).rejects.toThrow(refusal('documentExpands'));
    const jpeg = drawPage(form).canvas.toBuffer('image/jpeg');
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt32BE(0xffff_ffff, frame + 5);
    await expect(readPicture(jpeg, { ...options, recognise: silent })).rejects.toThrow(refusal('documentExpands'));
    const cut = Buffer.from(jpeg.subarray(0, 300));
    await expect(readPicture(cut, { ...options, recognise: silent })).rejects.toThrow(refusal('documentBroken'));
  });

  test('in which nothing is recognised gives a table of blanks and unreadable cells', async () => {
    const { blocks } = await readPicture(page, { ...options, recognise: silent });
    const [grid] = blocks;
    const texts = grid?.kind === 'grid' ? grid.rows.flat().map(({ text }) => text) : [];
    expect(texts).toHaveLength(10 + 8 + 6 * 7);
    expect(new Set(texts)).toEqual(new Set(['', '□']));
  });

  test('gives a figure only where both looks at it agree', async () => {
    let looks = 0;
    // The first look sees fives, the second sixes.
    const unsteady: Recognise = async (_, mode) => {
      if (mode !== 'figures') return [];
      looks += 1;
      return Array.from({ length: 60 }, (_unused, line) => ({
        text: looks === 1 ? '5' : '6',
        x: 30,
        y: line * 36,
        width: 15,
        height: 36,
        confidence: 96,
        line,
      }));
    };
    const { blocks } = await readPicture(page, { ...options, recognise: unsteady });
    const [grid] = blocks;
    expect(looks).toBe(2);
    expect(grid?.kind === 'grid' && grid.rows.flat().some(({ text }) => /\d/.test(text))).toBe(false);
  });
});
