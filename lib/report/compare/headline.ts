import type { Comparison, ComparisonRow } from './comparison';

/** What a comparison comes to, to be put into a sentence: agencies are positions of rows. */
export type ComparisonHeadline =
  | { key: 'none' }
  | { key: 'one'; row: number; firstYear: number; from: number; lastYear: number; to: number }
  | { key: 'oneYear'; row: number; lastYear: number; to: number }
  | { key: 'same'; lastYear: number; to: number; count: number }
  | { key: 'range'; lastYear: number; low: number; lowRow: number; high: number; highRow: number; count: number };

/** The newest year in which most of the agencies have a value: the range between them; of one agency, where it came from and got to. */
export function describeComparison({ years, rows }: Comparison): ComparisonHeadline {
  const valuesAt = (index: number) =>
    rows.flatMap(({ cells }, row) => {
      const cell = cells[index];
      return cell?.state === 'value' ? [{ row, value: cell.value }] : [];
    });
  const counts = years.map((_, index) => valuesAt(index).length);
  const last = counts.lastIndexOf(Math.max(0, ...counts));
  const lastYear = years[last];
  const found = valuesAt(last).sort((a, b) => a.value - b.value);
  const [low, high] = [found[0], found.at(-1)];
  if (lastYear === undefined || !low || !high) return { key: 'none' };
  if (found.length === 1) return describeOne(years, rows[low.row], low.row);
  if (low.value === high.value) return { key: 'same', lastYear, to: low.value, count: found.length };
  return {
    key: 'range',
    lastYear,
    low: low.value,
    lowRow: low.row,
    high: high.value,
    highRow: high.row,
    count: found.length,
  };
}

function describeOne(years: readonly number[], row: ComparisonRow | undefined, position: number): ComparisonHeadline {
  const points = years.flatMap((year, index) => {
    const cell = row?.cells[index];
    return cell?.state === 'value' ? [{ year, value: cell.value }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { key: 'none' };
  const end = { row: position, lastYear: last.year, to: last.value };
  return first === last ? { key: 'oneYear', ...end } : { key: 'one', firstYear: first.year, from: first.value, ...end };
}
