import { UserError } from '@/lib/errors';
import type { FrontEnd } from '../../blocks';
import { decodePicture } from './picture';
import { tellPictureSize } from './picture-size';
import { readScan } from './read-scan';

/** More than a scan of A3 at 400 dots an inch, in pixels. */
const largestPicture = 60_000_000;
/** What is worked on at most, in pixels: A4 at 400 dots an inch. */
const mostPixels = 16_000_000;

/**
 * Reads a picture of a page, PNG or JPEG. Boxes are in pixels of the picture as it is shown.
 * @throws UserError `scanToolMissing`, `documentBroken`, `documentExpands`
 */
export const readPicture: FrontEnd = async (bytes, { recognise, onProgress }) => {
  if (!recognise) throw new UserError('scanToolMissing');
  const size = tellPictureSize(bytes);
  if (!size) throw new UserError('documentBroken', { format: 'PNG/JPEG' });
  if (size.width * size.height > largestPicture)
    throw new UserError('documentExpands', { limit: Math.round((largestPicture * 4) / 1024 / 1024) });
  const { blocks, notes } = await readScan({ ...(await decode(bytes)), number: 1 }, recognise);
  onProgress?.(1, 1);
  return { blocks, titles: [], publishedOn: null, notes };
};

async function decode(bytes: Uint8Array) {
  try {
    return await decodePicture(bytes, mostPixels);
  } catch (error) {
    throw new UserError('documentBroken', { format: 'PNG/JPEG' }, { cause: error });
  }
}
