interface Size {
  width: number;
  height: number;
}

/**
 * The size that a PNG or JPEG says it has, in pixels, without unpacking it; null where its head is not that of a picture. The library that unpacks
 * pictures ends the whole process where it cannot make out the head, so it is looked at closely.
 */
export function tellPictureSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes[0] === 0x89 ? sizeOfPng(view) : sizeOfJpeg(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

/** Bits of a sample by kind of colour: gray, colours, palette, gray and opacity, colours and opacity. */
const depths: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);

/** A PNG is a row of parts: length, name, content, check sum. The first is the head; the pixels follow sooner or later. */
function sizeOfPng(view: DataView): Size | null {
  if (view.byteLength < 33 || view.getUint32(8) !== 13 || nameAt(view, 12) !== 'IHDR') return null;
  const [depth, colour, packing, filter, interlace] = [24, 25, 26, 27, 28].map((at) => view.getUint8(at));
  if (!depths.get(colour ?? -1)?.includes(depth ?? 0) || packing !== 0 || filter !== 0 || (interlace ?? 0) > 1)
    return null;
  for (let at = 33; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (nameAt(view, at + 4) === 'IDAT') return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  return null;
}

const nameAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

/** A JPEG is a row of segments, each with a mark and its length; a frame tells the size, and the pixels begin behind the start of a scan. */
const startOfScan = 0xda;
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xc2;

function sizeOfJpeg(view: DataView): Size | null {
  let size: Size | null = null;
  let at = 2;
  while (at + 10 <= view.byteLength && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    if (mark === startOfScan) return size;
    // A frame of anything but samples of 8 bits is none that is known.
    if (isFrame(mark) && view.getUint8(at + 4) !== 8) return null;
    if (isFrame(mark)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Segments may be filled up in front.
    at += mark === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}
