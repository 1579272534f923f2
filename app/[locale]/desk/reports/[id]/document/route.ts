import { findRevisionDocument } from '@/db/queries/revisions';
import { parseNumber } from '@/lib/desk/revision-form';
import { deskDownload } from '../../../desk-route';

/** The source document of a revision, byte for byte, as a download: what came from outside is never shown as a page of this site. */
export const GET = deskDownload('reports.read', async ({ params, actor }) => {
  const document = await findRevisionDocument(parseNumber(params.id), actor.agencyIds);
  if (!document) return new Response('404', { status: 404 });
  return new Response(new Uint8Array(document.bytes), {
    headers: {
      'Content-Type': document.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    },
  });
});
