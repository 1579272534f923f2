import { type Canvas, createCanvas, ImageData, loadImage, type SKRSContext2D } from '@napi-rs/canvas';

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

/**
 * Decodes a PNG or JPEG, turned as its camera says.
 * @param mostPixels a picture with more is reduced to so many
 * @returns the picture, and the size that it is shown in
 */
export async function decodePicture(
  bytes: Uint8Array,
  mostPixels: number,
): Promise<Picture & { shown: { width: number; height: number } }> {
  const image = await loadImage(bytes);
  const scale = Math.min(1, Math.sqrt(mostPixels / (image.width * image.height)));
  const context = openPaper(image.width * scale, image.height * scale);
  context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
  return { ...takePicture(context), shown: { width: image.width, height: image.height } };
}

/** White paper to draw on, of a size in pixels. */
function openPaper(width: number, height: number): SKRSContext2D {
  const context = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height))).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.imageSmoothingQuality = 'high';
  return context;
}

/** The pixels of a canvas, which is given up. */
function takePicture(context: SKRSContext2D): Picture {
  const { width, height } = context.canvas;
  // A copy: the library takes its own memory back once nothing holds the object around it.
  const pixels = context.getImageData(0, 0, width, height).data.slice();
  release(context.canvas);
  return { pixels, width, height };
}

/** Gives the memory of a canvas back at once; the collection of garbage does not see how large it is, and comes late. */
function release(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

function toCanvas({ pixels, width, height }: Picture): Canvas {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas;
}

/**
 * A picture turned back and at another scale, about its middle; what comes from outside is paper.
 * @param angle by how many degrees it is turned clockwise
 */
export function straighten(picture: Picture, angle: number, scale: number): Picture {
  const context = openPaper(picture.width * scale, picture.height * scale);
  context.translate(context.canvas.width / 2, context.canvas.height / 2);
  context.rotate((-angle * Math.PI) / 180);
  context.scale(scale, scale);
  const source = toCanvas(picture);
  context.drawImage(source, -picture.width / 2, -picture.height / 2);
  const straightened = takePicture(context);
  release(source);
  return straightened;
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

/** A gray picture as a PNG. @param scale by which it is enlarged */
export function encodeGray({ values, width, height }: Gray, scale: number): Uint8Array {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 255;
    pixels[index * 4] = value;
    pixels[index * 4 + 1] = value;
    pixels[index * 4 + 2] = value;
  }
  const canvas = toCanvas({ pixels, width, height });
  if (scale === 1) return takePng(canvas);
  const context = openPaper(width * scale, height * scale);
  context.drawImage(canvas, 0, 0, context.canvas.width, context.canvas.height);
  const png = takePng(context.canvas);
  release(canvas);
  return png;
}

function takePng(canvas: Canvas): Uint8Array {
  const png = canvas.toBuffer('image/png');
  release(canvas);
  return png;
}
