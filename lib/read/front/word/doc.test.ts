import { describe, expect, test } from 'vitest';
import { unrecognised } from '../../blocks';
import type { DocFile } from './doc-file';
import { DocLayout } from './doc-layout';
import { DocStyles } from './doc-looks';
import { type ParagraphProperties, readCharacter } from './doc-properties';
import { listCharacters } from './doc-text';

const words = (...values: number[]) => Buffer.from(values.flatMap((value) => [value & 0xff, value >> 8]));
const even = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
/** Properties as the file lists them: the code of each, and its value of one byte. */
const properties = (...pairs: [code: number, value: number][]) =>
  Buffer.concat(pairs.map(([code, value]) => Buffer.concat([words(code), Buffer.from([value])])));
const codes = { hidden: 0x083c, struck: 0x0837, align: 0x2a48 };

/** A file with nothing but styles: of a paragraph, or of characters, each with the style that it rests on. */
function fileOf(...styles: { kind: 'paragraph' | 'character'; base: number; own: Buffer }[]): DocFile {
  const stored = styles.map(({ kind, base, own }) => {
    const isParagraph = kind === 'paragraph';
    const ofParagraph = isParagraph ? words(2, 0) : Buffer.alloc(0);
    const name = words(1, 'a'.charCodeAt(0), 0);
    const head = words(0, (isParagraph ? 1 : 2) | (base << 4), 0, 0, 0);
    const style = Buffer.concat([head, name, ofParagraph, words(own.length), own]);
    return Buffer.concat([words(style.length), even(style)]);
  });
  const table = Buffer.concat([words(4, styles.length, 10), ...stored]);
  const main = Buffer.alloc(1024);
  main.writeUInt32LE(table.length, 0xa6);
  return { main, table, data: Buffer.alloc(0), textLength: 0, beforeBoxes: 0, boxesLength: 0 };
}
const noStyle = 0xfff;

describe('characters of an old Word document', () => {
  test('look as they say, or as their style and the one it rests on say', () => {
    const styles = new DocStyles(
      fileOf(
        { kind: 'paragraph', base: noStyle, own: properties([codes.hidden, 1]) },
        { kind: 'character', base: noStyle, own: properties([codes.align, 1]) },
        { kind: 'character', base: 1, own: properties([codes.struck, 1]) },
      ),
    );
    expect(styles.lookOf({}, 9)).toEqual({ isHidden: false, isStruck: false, level: 'base' });
    expect(styles.lookOf({ style: 2 }, 9)).toEqual({ isHidden: false, isStruck: true, level: 'raised' });
    expect(styles.lookOf({ style: 2, struck: 0, level: 'base' }, 9)).toMatchObject({ isStruck: false, level: 'base' });
    expect(styles.lookOf({}, 0).isHidden).toBe(true);
    expect(styles.lookOf({ hidden: 0x81 }, 0).isHidden).toBe(false);
    expect(styles.lookOf({ hidden: 0x80 }, 0).isHidden).toBe(true);
  });

  test('of styles that rest on each other in a circle are plain', () => {
    const styles = new DocStyles(fileOf({ kind: 'character', base: 0, own: Buffer.alloc(0) }));
    expect(styles.lookOf({ style: 0 }, 9)).toEqual({ isHidden: false, isStruck: false, level: 'base' });
  });

  test('are raised or lowered by their place above the line as well', () => {
    const position = (height: number) => readCharacter(Buffer.concat([words(0x4845), words(height & 0xffff)])).level;
    expect([position(12), position(-12), position(2)]).toEqual(['raised', 'lowered', undefined]);
  });

  test('are never more than the file can hold', () => {
    const file = fileOf();
    file.table = Buffer.concat([Buffer.from([2, 16, 0, 0, 0]), words(0, 0, 0xffff, 0xffff, 0, 0, 0x4000, 0)]);
    expect(() => [...listCharacters(file, 0, 0xffffffff)]).toThrow(RangeError);
    expect(() => [...listCharacters(file, 0, 900)]).not.toThrow();
  });
});

describe('the layout of an old Word document', () => {
  const edges = [0, 1000, 2000];
  const cells = edges.slice(1).map((right, index) => ({
    left: edges[index] ?? 0,
    right,
    isMergedLeft: false,
    isMergedUp: false,
  }));
  const at = (depth: number, more: Partial<ParagraphProperties> = {}): ParagraphProperties => ({
    depth,
    endsRow: false,
    endsInnerCell: false,
    cells: [],
    style: 0,
    ...more,
  });
  const addCell = (layout: DocLayout, text: string) => {
    layout.addText(text);
    layout.endParagraph(at(1), true);
  };
  const endRow = (layout: DocLayout, count: number) =>
    layout.endParagraph(at(1, { endsRow: true, cells: cells.slice(0, count) }), true);

  test('takes no figure from a cell with a drawing, but a label', () => {
    const layout = new DocLayout();
    addCell(layout, '规章');
    layout.addPicture();
    addCell(layout, '');
    endRow(layout, 2);
    layout.addPicture();
    addCell(layout, '行政许可');
    addCell(layout, '');
    endRow(layout, 2);
    layout.end();
    const [grid] = layout.blocks;
    expect(grid?.kind === 'grid' && grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['规章', unrecognised],
      ['行政许可', ''],
    ]);
  });

  const addInner = (layout: DocLayout) => {
    for (const text of ['予以公开', '12']) {
      layout.addText(text);
      layout.endParagraph(at(2, { endsInnerCell: true }), false);
    }
    layout.endParagraph(at(2, { endsRow: true, cells }), false);
  };

  test('takes no figure from a table within a cell for the cell, and keeps both', () => {
    const layout = new DocLayout();
    addCell(layout, '规章');
    addInner(layout);
    addCell(layout, '');
    endRow(layout, 2);
    layout.end();
    expect(layout.blocks).toMatchObject([
      { rows: [[{ text: '规章' }, { text: expect.stringContaining(unrecognised) }]] },
      { rows: [[{ text: '予以公开' }, { text: '12' }]] },
    ]);
  });

  test('goes through a table that only lays out the page', () => {
    const layout = new DocLayout();
    layout.addText('某局年度报告');
    layout.endParagraph(at(1), false);
    addInner(layout);
    addCell(layout, '六、其他');
    endRow(layout, 1);
    layout.end();
    expect(layout.blocks).toMatchObject([{ text: '某局年度报告' }, { kind: 'grid' }, { text: '六、其他' }]);
  });
});
