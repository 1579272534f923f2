import { createCanvas, loadImage } from '@napi-rs/canvas';
import { tellFormat } from '@/lib/read/format';
import { drawPages } from '@/lib/read/front/pdf/draw-page';
import type { Draft } from '@/lib/report/draft';
import { tableKeys } from '@/lib/report/form';
import type { DocumentPage } from './job';

/** The longer side of the picture that is kept of a picture, in pixels. */
const longestSide = 1404;

/** Draws the pages of a document that figures of its draft stand on; none for a document without pages. */
export async function drawPagesOf(bytes: Uint8Array, fileName: string, draft: Draft): Promise<DocumentPage[]> {
  const pages = listPages(draft);
  if (pages.length === 0) return [];
  const format = tellFormat(bytes, fileName);
  if (format === 'pdf') return drawPages(bytes, pages);
  return format === 'picture' ? [await drawPicture(bytes)] : [];
}

/** The pages with figures, in ascending order. */
function listPages({ tables }: Draft): number[] {
  const pages = tableKeys.flatMap((table) =>
    Object.values(tables[table] ?? {}).flatMap((cells) =>
      Object.values(cells).flatMap(({ place }) => (place?.kind === 'box' ? place.page : [])),
    ),
  );
  return [...new Set(pages)].toSorted((one, another) => one - another);
}

async function drawPicture(bytes: Uint8Array): Promise<DocumentPage> {
  const image = await loadImage(bytes);
  const { width, height } = image;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return { page: 1, width, height, picture: await canvas.encode('png') };
}
