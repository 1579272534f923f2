import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Note } from '@/lib/report/draft';
import type { Place } from '@/lib/report/figure';
import type { Block, Grid, Recognise } from '../../blocks';
import { readScan } from '../scan/read-scan';
import { drawPage } from './draw-page';
import type { PageMarks } from './page-marks';
import type { PagePart, RuledTable } from './page-parts';

/** The longer side of a page as it is recognised, in pixels: A4 at 200 dots an inch; more costs memory and finds no more. */
const longestSide = 2339;
/** A page with fewer characters, behind or beside a picture of this share of the page, is a scan. */
const fewCharacters = 20;
const largePicture = 0.4;

/** Whether a page is a picture; the unseen words that a scanner lays under it are not believed. */
export function isScan({ glyphs, pictures, width, height }: PageMarks): boolean {
  const area = pictures.reduce((sum, picture) => sum + picture.width * picture.height, 0);
  return glyphs.length < fewCharacters && area > width * height * largePicture;
}

/** Reads the picture of a page, with boxes in points. */
export async function readScannedPage(
  page: PDFPageProxy,
  recognise: Recognise,
): Promise<{ parts: PagePart[]; notes: Note[] }> {
  const size = page.getViewport({ scale: 1 });
  const scale = longestSide / Math.max(size.width, size.height);
  const context = await drawPage(page, scale);
  const { width, height } = context.canvas;
  // A copy: the library takes its own memory back once nothing holds the object around it.
  const pixels = context.getImageData(0, 0, width, height).data.slice();
  // At once: the collection of garbage does not see how large a canvas is, and comes late.
  context.canvas.width = 1;
  context.canvas.height = 1;
  const { blocks, notes } = await readScan({ pixels, width, height, number: page.pageNumber }, recognise);
  return {
    parts: blocks.flatMap((block) => toPart(block, scale) ?? []),
    notes: notes.map((note) => (note.place ? { ...note, place: toPoints(note.place, scale) } : note)),
  };
}

function toPoints(place: Place, scale: number): Place {
  if (place.kind !== 'box') return place;
  const { page, x, y, width, height } = place;
  return { kind: 'box', page, x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

/** What was recognised takes its place among what is read from text. */
function toPart(block: Block, scale: number): PagePart | null {
  const place = toPoints(block.place, scale);
  if (place.kind !== 'box') return null;
  if (block.kind === 'grid') return toTable(block, place, scale);
  const { page, ...box } = place;
  const texts = block.kind === 'cells' ? block.cells : [block.text];
  return { kind: 'line', page, line: { ...box, size: box.height, pieces: texts.map((text) => ({ ...box, text })) } };
}

function toTable({ rows }: Grid, { page, ...box }: Extract<Place, { kind: 'box' }>, scale: number): RuledTable {
  const edges: number[] = [];
  const inPoints = rows.map((row) => row.map((cell) => ({ ...cell, place: toPoints(cell.place, scale) })));
  for (const { place, column, columnSpan } of inPoints.flat()) {
    if (place.kind !== 'box') continue;
    edges[column] = place.x;
    edges[column + columnSpan] ??= place.x + place.width;
  }
  return { kind: 'table', page, box, edges: Array.from(edges, (edge) => edge ?? Number.NaN), rows: inPoints };
}
