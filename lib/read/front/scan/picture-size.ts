interface Size {
  width: number;
  height: number;
}

/** The size that a PNG or JPEG says it has, in pixels, without unpacking it; null where it says none. */
export function tellPictureSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes[0] === 0x89 ? sizeOfPng(view) : sizeOfJpeg(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

/** The first part of a PNG, behind its mark, is its head: length, `IHDR`, width, height. */
function sizeOfPng(view: DataView): Size | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The segments of a JPEG that begin a frame; the others of this range hold tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(view: DataView): Size | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Segments may be filled up in front.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
