import { findDocument } from '@/db/queries/reports';

/** The source document, byte for byte, as a download: what came from outside is never shown as a page of this site. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/document'>) {
  const { slug, year } = await params;
  const document = await findDocument(slug, Number(year));
  if (!document) return new Response('404', { status: 404 });
  return new Response(new Uint8Array(document.bytes), {
    headers: {
      'Content-Type': document.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    },
  });
}
