import type { Excerpt } from '@/lib/report/draft';
import type { FigureTables } from '@/lib/report/figure';
import { tableKeys } from '@/lib/report/form';
import type { Block, GridCell } from './blocks';

/** One number for a row of a table, apart from those of lines. */
const rowNumber = ({ table, row }: { table: number; row: number }) => -(table * 1_000_000 + row);

/** The rows and lines of a document that hold the figures of a draft, in the document's order. Figures on a page have a picture instead. */
export function listExcerpts(blocks: readonly Block[], tables: FigureTables): Excerpt[] {
  const wanted = new Set(
    tableKeys.flatMap((table) =>
      Object.values(tables[table] ?? {}).flatMap((cells) =>
        Object.values(cells).flatMap(({ place }) => {
          if (place?.kind === 'line') return place.line;
          return place?.kind === 'cell' ? rowNumber(place) : [];
        }),
      ),
    ),
  );
  return blocks.flatMap((block): Excerpt[] => {
    if (block.kind === 'grid') {
      return block.rows.flatMap((row) => {
        const place = row[0]?.place;
        const isWanted = place?.kind === 'cell' && wanted.has(rowNumber(place));
        return isWanted ? [{ place: { ...place, column: 1 }, cells: atTheirColumns(row) }] : [];
      });
    }
    const { place } = block;
    if (place.kind !== 'line' || !wanted.has(place.line)) return [];
    return [{ place, cells: block.kind === 'cells' ? [...block.cells] : [block.text] }];
  });
}

/** Merged cells leave gaps in a sheet: a figure is found by its column, never by its text. */
function atTheirColumns(row: readonly GridCell[]): Excerpt['cells'] {
  const byColumn = new Map(
    row.flatMap(({ text, place }) => (place.kind === 'cell' ? [[place.column, text] as const] : [])),
  );
  return Array.from({ length: Math.max(...byColumn.keys()) }, (_, index) => byColumn.get(index + 1) ?? null);
}
