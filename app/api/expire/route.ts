import { revalidateTag } from 'next/cache';
import { publishedTag } from '@/app/published';
import { expireToken } from './token';

/** Drops every page that shows published data. Only this server itself can call it: Next expires pages within a request only. */
export function POST(request: Request) {
  if (request.headers.get('authorization') !== `Bearer ${expireToken()}`) return new Response(null, { status: 404 });
  revalidateTag(publishedTag, { expire: 0 });
  return new Response(null, { status: 204 });
}
