import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

interface FileToSend {
  file: string;
  size: number;
  mediaType: string;
  /** What a browser saves it as. */
  fileName: string;
  /** Names the content; without quotes. */
  tag: string;
}

/** Sends a large file as a stream, whole or the part that was asked for, or says that the caller has it already. */
export function sendFile(request: Request, { file, size, mediaType, fileName, tag }: FileToSend): Response {
  const etag = `"${tag}"`;
  const headers = {
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'public, no-cache',
  };
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
  const condition = request.headers.get('if-range');
  const asked = condition === null || condition === etag ? request.headers.get('range') : null;
  const range = asked === null ? null : parseRange(asked, size);
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const part = { ...headers, 'Content-Length': String(end - start + 1) };
  const body = () => toWeb(createReadStream(file, { start, end }));
  if (range === null) return new Response(body(), { headers: part });
  return new Response(body(), { status: 206, headers: { ...part, 'Content-Range': `bytes ${start}-${end}/${size}` } });
}

/** The DOM's stream and Node's are one object with two types. */
const toWeb = (stream: Readable) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      stream.on('data', (chunk: Buffer) => {
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 1) <= 0) stream.pause();
      });
      stream.on('end', () => controller.close());
      stream.on('error', (error) => controller.error(error));
    },
    pull: () => void stream.resume(),
    cancel: () => void stream.destroy(),
  });

/**
 * Reads a `Range` header of one part.
 * @returns null where it is not understood, which means the whole file (RFC 9110, section 14.2)
 */
export function parseRange(header: string, size: number): { start: number; end: number } | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  return start >= size || end < start ? 'outside' : { start, end };
}
