import type { Excerpt } from '@/lib/report/draft';
import type { FigureTables } from '@/lib/report/figure';
import { tableKeys } from '@/lib/report/form';
import type { Block } from './blocks';

/** The rows and lines of a document that hold the figures of a draft, in the document's order. Figures on a page have a picture instead. */
export function listExcerpts(blocks: readonly Block[], tables: FigureTables): Excerpt[] {
  const wanted = new Set(
    tableKeys.flatMap((table) =>
      Object.values(tables[table] ?? {}).flatMap((cells) =>
        Object.values(cells).flatMap(({ place }) => {
          if (place?.kind === 'line') return `line ${place.line}`;
          return place?.kind === 'cell' ? `row ${place.table} ${place.row}` : [];
        }),
      ),
    ),
  );
  return blocks.flatMap((block): Excerpt[] => {
    if (block.kind === 'grid') {
      return block.rows.flatMap((row) => {
        const place = row[0]?.place;
        const isWanted = place?.kind === 'cell' && wanted.has(`row ${place.table} ${place.row}`);
        return isWanted ? [{ place: { ...place, column: 1 }, cells: row.map(({ text }) => text) }] : [];
      });
    }
    const { place } = block;
    if (place.kind !== 'line' || !wanted.has(`line ${place.line}`)) return [];
    return [{ place, cells: block.kind === 'cells' ? [...block.cells] : [block.text] }];
  });
}
