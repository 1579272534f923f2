import type { SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  columns,
  drawPage,
  form,
  hasChineseFont,
  headRows,
  keys,
  rows,
  scanBadly,
} from '@/lib/read/front/scan/test-scan';
import { readDocument } from '@/lib/read/read-document';
import { countOf, type FigureTable } from '@/lib/report/figure';
import { findRecogniser } from './recognise';

const recognise = await findRecogniser();
const canRecognise = recognise !== undefined && hasChineseFont;
const png = (page: SKRSContext2D) => page.canvas.toBuffer('image/png');
const read = (bytes: Buffer) => readDocument(bytes, { fileName: 'scan', directory: [], recognise });

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
    expect(countValues(table)).toBe(rows.length * keys.length - 3);
    expect(table?.granted?.legalService).toMatchObject({ state: 'blank', printed: '' });
    expect(table?.['denied.stateSecret']?.legalService).toMatchObject({ state: 'blank', printed: '/' });
    expect(table?.['denied.thirdPartyRights']?.publicInterest).toMatchObject({ state: 'blank', printed: '—' });
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
