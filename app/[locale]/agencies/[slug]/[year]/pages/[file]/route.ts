import { findPagePicture } from '@/db/queries/source';

/** A page of the source document as a picture: `3.png`. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/pages/[file]'>) {
  const { slug, year, file } = await params;
  const page = /^(\d{1,4})\.png$/.exec(file)?.[1];
  const picture = page ? await findPagePicture(slug, Number(year), Number(page)) : null;
  if (!picture) return new Response('404', { status: 404 });
  return new Response(new Uint8Array(picture), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  });
}
