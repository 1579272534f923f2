import { createCanvas, ImageData, loadImage } from '@napi-rs/canvas';

/** Colours of a picture: red, green, blue and opacity of each pixel. */
export interface Picture {
  pixels: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Lightness of a picture: 0 black, 255 paper. */
export interface Gray {
  values: Uint8Array;
  width: number;
  height: number;
}

/** Decodes a PNG or JPEG, turned as its camera says. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { pixels: data, width: image.width, height: image.height };
}

/** The lightness of a picture that lies on white paper. */
export function toGray({ pixels, width, height }: Picture): Gray {
  const values = new Uint8Array(width * height);
  for (let index = 0; index < values.length; index += 1) {
    const at = index * 4;
    const light = (pixels[at] ?? 0) * 0.299 + (pixels[at + 1] ?? 0) * 0.587 + (pixels[at + 2] ?? 0) * 0.114;
    const opacity = (pixels[at + 3] ?? 255) / 255;
    values[index] = light * opacity + 255 * (1 - opacity);
  }
  return { values, width, height };
}

/** A part of a gray picture to be put somewhere on another. */
export interface Piece {
  from: { x: number; y: number; width: number; height: number };
  to: { x: number; y: number };
}

/** Puts pieces of a picture on white paper. @param scale of all pieces @returns a PNG */
export function encodePieces(
  { values, width, height }: Gray,
  pieces: readonly Piece[],
  scale: number,
  size: { width: number; height: number },
): Promise<Buffer> {
  const source = createCanvas(width, height);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 255;
    pixels[index * 4] = value;
    pixels[index * 4 + 1] = value;
    pixels[index * 4 + 2] = value;
  }
  source.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  const sheet = createCanvas(Math.ceil(size.width), Math.ceil(size.height));
  const context = sheet.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.imageSmoothingQuality = 'high';
  for (const { from, to } of pieces) {
    context.drawImage(
      source,
      from.x,
      from.y,
      from.width,
      from.height,
      to.x,
      to.y,
      from.width * scale,
      from.height * scale,
    );
  }
  return sheet.encode('png');
}
