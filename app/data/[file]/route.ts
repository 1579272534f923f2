import { answerNotFound, splitFileName } from '@/app/answer-tables';
import { loadVersion } from '@/app/published';
import { sendFile } from '@/app/send-file';
import { type BulkFile, type BulkKind, findBulk, makeBulk } from '@/lib/desk/bulk/bulk-files';
import { describeCatalog } from '@/lib/export/catalog';
import { messagesOf } from '@/lib/i18n/messages';

const mediaTypes: Readonly<Record<BulkKind, string>> = {
  zip: 'application/zip',
  sqlite: 'application/vnd.sqlite3',
};
/** Longer than that nobody should wait without an answer. */
const patienceMs = 20_000;

/** All published data: `gongkai.zip`, `gongkai.sqlite`, the checksum of each as `….sha256`, and `catalog.jsonld`. */
export async function GET(request: Request, { params }: RouteContext<'/data/[file]'>) {
  const { file } = await params;
  const version = await loadVersion();
  if (file === 'catalog.jsonld') {
    const catalog = describeCatalog(version, {
      zip: findBulk('zip', version.id),
      sqlite: findBulk('sqlite', version.id),
    });
    return new Response(JSON.stringify(catalog, null, 2), { headers: { 'Content-Type': 'application/ld+json' } });
  }
  const isSum = file.endsWith('.sha256');
  const { name, format } = splitFileName(isSum ? file.slice(0, -'.sha256'.length) : file);
  if (name !== 'gongkai' || (format !== 'zip' && format !== 'sqlite')) return answerNotFound();
  const found = findBulk(format, version.id) ?? (await makeWithin(format, version.id));
  if (!found) return answerLater();
  if (isSum) return new Response(`${found.sha256}  gongkai.${format}\n`, { headers: { 'Content-Type': 'text/plain' } });
  return sendFile(request, {
    ...found,
    mediaType: mediaTypes[format],
    fileName: `gongkai-${found.version}.${format}`,
    tag: found.sha256,
  });
}

async function makeWithin(kind: BulkKind, version: string): Promise<BulkFile | null> {
  const made = makeBulk(kind, version);
  // Who no longer waits must not end the server; the next request tries again, and fails aloud if it fails.
  made.catch(() => undefined);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
  return Promise.race([made, late]);
}

function answerLater(): Response {
  const text = `${messagesOf('zh-CN').dataset.later}\n${messagesOf('en').dataset.later}\n`;
  return new Response(text, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '30' },
  });
}
