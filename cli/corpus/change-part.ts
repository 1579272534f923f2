import { makeArchive } from '@/lib/read/front/test-archive';
import { openArchive } from '@/lib/read/front/zip';

/** Changes one file of a packed document. */
export function changePart(bytes: Uint8Array, part: string, change: (text: string) => string): Buffer {
  const archive = openArchive(bytes, 'Word');
  const files = archive.names.map((name) => {
    const content = archive.unpack(name) ?? Buffer.alloc(0);
    return { name, content: name === part ? change(content.toString('utf8')) : content };
  });
  return makeArchive(files);
}
