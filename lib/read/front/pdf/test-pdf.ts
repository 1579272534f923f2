import { deflateSync } from 'node:zlib';

/** Writes small PDF documents for tests: A4, one font, every character at a place of its own. */

const pageHeight = 842;
const pageWidth = 595;

/** Text at x, y from the upper left corner; `size` in points. */
export function text(x: number, y: number, words: string, size = 10): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${pageHeight - y - size * 0.86} Tm <${codes(words)}> Tj ET`;
}

/** A line between two places, as wide as a ruling line. */
export const rule = (x: number, y: number, right: number, bottom: number): string =>
  `0.5 w ${x} ${pageHeight - y} m ${right} ${pageHeight - bottom} l S`;

/** A rectangle filled with white. */
export const whiteArea = (x: number, y: number, width: number, height: number): string =>
  `1 g ${x} ${pageHeight - y - height} ${width} ${height} re f 0 g`;

export interface TestCell {
  text: string;
  rowSpan?: number;
  columnSpan?: number;
}

/**
 * A ruled table: its cells as HTML would list them.
 * @param widths of the columns, in points
 * @param height of a row, in points
 */
export function table(
  x: number,
  y: number,
  widths: readonly number[],
  height: number,
  rows: readonly (readonly (TestCell | string)[])[],
): string[] {
  const taken = new Set<string>();
  const leftOf = (column: number) => x + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  return rows.flatMap((row, rowIndex) => {
    let column = 0;
    return row.flatMap((cell) => {
      const { text: words, rowSpan = 1, columnSpan = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      while (taken.has(`${rowIndex} ${column}`)) column += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1) taken.add(`${rowIndex + down} ${column + across}`);
      const [left, right] = [leftOf(column), leftOf(column + columnSpan)];
      const [top, bottom] = [y + rowIndex * height, y + (rowIndex + rowSpan) * height];
      column += columnSpan;
      return [
        rule(left, top, right, top),
        rule(left, bottom, right, bottom),
        rule(left, top, left, bottom),
        rule(right, top, right, bottom),
        ...wrap(words, right - left - 2).map((line, at) => text(left + 1, top + 1 + at * 7, line, 6)),
      ];
    });
  });
}

/** Lines of characters that are 6 points wide, or 3 where they are narrow. */
function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const character of words) {
    const own = character.charCodeAt(0) < 0x80 ? 3 : 6;
    if (line !== '' && used + own > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += character;
    used += own;
  }
  return line === '' ? lines : [...lines, line];
}

/** @param isMapped whether the font tells which characters its codes are */
export function makePdf(pages: readonly (readonly string[])[], { isMapped = true, title = '' } = {}): Uint8Array {
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
    '1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end';
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R]${isMapped ? ' /ToUnicode 5 0 R' : ''} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
      '/DW 1000 /W [0 127 500] /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ' +
      '/Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >> >>',
    stream(map),
    `<< /Title <feff${codes(title)}> >>`,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${8 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(content.join('\n')),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const codes = (words: string): string =>
  Array.from({ length: words.length }, (_, at) => words.charCodeAt(at).toString(16).padStart(4, '0')).join('');

function stream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}
