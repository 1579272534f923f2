import type { SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import type { Recognise } from '../../blocks';
import { readPicture } from './read-picture';
import { drawPage, form } from './test-scan';

const refusal = (key: string) => expect.objectContaining({ name: 'UserError', key });
const png = (page: SKRSContext2D) => page.canvas.toBuffer('image/png');

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

  test('in which nothing is recognised gives a table of blanks, dashes and unreadable cells', async () => {
    const { blocks } = await readPicture(page, { ...options, recognise: silent });
    const [grid] = blocks;
    const texts = grid?.kind === 'grid' ? grid.rows.flat().map(({ text }) => text) : [];
    expect(texts).toHaveLength(10 + 8 + 6 * 7);
    expect(new Set(texts)).toEqual(new Set(['', '—', '□']));
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
