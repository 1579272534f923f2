import { findRevisionPage } from '@/db/queries/revisions';
import { parseNumber } from '@/lib/desk/revision-form';
import { deskDownload } from '../../../../desk-route';

/** A page of the source document as a picture: `3.png`. */
export const GET = deskDownload('reports.read', async ({ params, actor }) => {
  const page = /^(\d{1,4})\.png$/.exec(params.file ?? '')?.[1];
  const picture = page ? await findRevisionPage(parseNumber(params.id), Number(page), actor.agencyIds) : null;
  if (!picture) return new Response('404', { status: 404 });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
});
