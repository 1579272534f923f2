const separators = [',', '\t', ';', '|'] as const;
/** A first line that names the separator. */
const named = /^sep=([,;|\t])\r?\n/i;

interface Size {
  rows: number;
  columns: number;
}

/**
 * The rows of a text file of a sheet, each with its cells. The separator is the one that parts most rows into the same number of cells.
 * @param most how many rows are read, and how many cells of each
 */
export function parseCsv(text: string, most: Size): string[][] {
  const told = named.exec(text);
  if (told) return listRows(text.slice(told[0].length), told[1] ?? ',', most);
  const [best] = separators
    .map((separator) => ({ rows: listRows(text, separator, most) }))
    .map(({ rows }) => ({ rows, score: countAlike(rows) }))
    .toSorted((one, another) => another.score - one.score);
  return best?.rows ?? [];
}

/** How many cells stand in rows of the length that most rows have; rows of one cell do not count. */
function countAlike(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** @see RFC 4180 */
function listRows(text: string, separator: string, most: Size): string[][] {
  const rows: string[][] = [];
  const special = new RegExp(`["\\r\\n${separator === '|' ? '\\|' : separator}]`, 'g');
  let row: string[] = [];
  let cell = '';
  let at = 0;
  while (at < text.length && rows.length < most.rows) {
    special.lastIndex = at;
    const found = special.exec(text)?.index ?? text.length;
    const sign = text[found];
    if (sign === '"' && found === at && cell === '') {
      const end = endOfQuoted(text, at + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else if (sign === '"') {
      cell += text.slice(at, found + 1);
      at = found + 1;
    } else {
      if (row.length < most.columns) row.push(cell + text.slice(at, found));
      cell = '';
      at = found + (sign === '\r' && text[found + 1] === '\n' ? 2 : 1);
      if (sign !== separator) {
        rows.push(row);
        row = [];
      }
    }
  }
  if (row.length > 0 || cell !== '') rows.push([...row, cell]);
  return rows;
}

/** Where the quotes end that began before a position; two quotes are one that belongs to the text. */
function endOfQuoted(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
