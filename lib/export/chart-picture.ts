import { createCanvas, loadImage } from '@napi-rs/canvas';
import { findFaces } from './typefaces';

/** Pixels for each unit of the drawing, so that it is sharp on paper and on dense screens. */
const density = 2;

/**
 * Turns the drawing of a chart into a PNG, title, source and date included.
 * @param svg as `renderChartSvg` writes it
 * @returns null where the machine has no Chinese typeface
 */
export async function drawChartPicture(svg: string): Promise<Buffer | null> {
  const faces = findFaces();
  if (!faces) return null;
  const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
  const canvas = createCanvas(width * density, height * density);
  const drawing = await loadImage(Buffer.from(splitHaloes(enlarge(setFace(svg, faces.sans)))));
  canvas.getContext('2d').drawImage(drawing, 0, 0);
  return canvas.toBuffer('image/png');
}

/** The library takes the first face of a list, whether or not there is one of that name. */
const setFace = (svg: string, face: string) => svg.replace(/ font-family="[^"]*"/, ` font-family="${face}"`);

/** A drawing that is enlarged as a picture would be blurred. */
const enlarge = (svg: string) =>
  svg.replace(
    / width="(\d+)" height="(\d+)"/,
    (_, width, height) => ` width="${Number(width) * density}" height="${Number(height) * density}"`,
  );

/** The library does not know that a halo is painted first, and would paint it over its letters: they are written again on top. */
const splitHaloes = (svg: string) =>
  svg.replace(
    /<text [^>]*paint-order="stroke"[^>]*>[^<]*<\/text>/g,
    (text) => text + text.replace(/ (?:paint-order|stroke|stroke-width|stroke-linejoin)="[^"]*"/g, ''),
  );
