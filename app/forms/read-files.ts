import { once } from 'node:events';
import { Busboy } from '@fastify/busboy';
import { attachmentLimits, type SentFile } from '@/lib/desk/attachments';
import { isFromOwnPage, readForm } from './read-form';

/** Above what is kept, the rest is read and thrown away, so that the browser hears what is wrong; above this nothing is read any more. */
const mostBytes = 64 * 1024 * 1024;
const longestField = 100_000;

export interface FormWithFiles {
  fields: Readonly<Record<string, string>>;
  files: SentFile[];
}

/**
 * The fields and files of a form that this portal's own page sent. A file that is too large is not kept while it is read.
 * @returns the answer to give instead where another site sent it, or where it is no form or too long
 */
export async function readFormWithFiles(request: Request): Promise<FormWithFiles | Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const fields = await readForm(request);
    return fields instanceof Response ? fields : { fields, files: [] };
  }
  if (!isFromOwnPage(request.headers)) return new Response('Forbidden', { status: 403 });
  const length = Number(request.headers.get('content-length') ?? 0);
  if (!request.body || !(length <= mostBytes)) return new Response('Too long', { status: 413 });
  try {
    return (await readParts(request.body, type)) ?? new Response('Too long', { status: 413 });
  } catch {
    return new Response('Not a form', { status: 400 });
  }
}

/** @returns null where it is too long or has too many parts */
async function readParts(body: ReadableStream<Uint8Array>, type: string): Promise<FormWithFiles | null> {
  const fields: Record<string, string> = {};
  const files: SentFile[] = [];
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fieldSize: longestField, fields: 50, fileSize: attachmentLimits.bytes, parts: 70 },
  });
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_field, stream, name) => {
    const chunks: Buffer[] = [];
    const isKept = files.length < attachmentLimits.count;
    const file: SentFile = { name, bytes: Buffer.alloc(0), isTooLarge: false };
    // A browser sends an empty part where no file was chosen.
    if (name) files.push(file);
    stream.on('data', (chunk: Buffer) => {
      if (isKept && name) chunks.push(chunk);
    });
    stream.on('limit', () => {
      file.isTooLarge = true;
      chunks.length = 0;
    });
    stream.on('end', () => {
      if (!file.isTooLarge) file.bytes = Buffer.concat(chunks);
    });
  });
  let isWhole = true;
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
    parser.on(limit, () => {
      isWhole = false;
    });
  const finished = once(parser, 'finish');
  // Awaited below; an error before that must not go unheard.
  finished.catch(() => {});
  const reader = body.getReader();
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      parser.destroy();
      return null;
    }
    if (!parser.write(part.value)) await Promise.race([once(parser, 'drain'), finished]);
  }
  parser.end();
  await finished;
  // A form of which a part was left out is not the form that was sent.
  return isWhole ? { fields, files } : null;
}
