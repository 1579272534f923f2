import { expirePublished } from '@/app/expire-published';
import { expireToken } from './token';

/** Drops every page that shows published data. Only this server itself can call it: Next expires pages within a request only. */
export function POST(request: Request) {
  if (request.headers.get('authorization') !== `Bearer ${expireToken()}`) return new Response(null, { status: 404 });
  expirePublished();
  return new Response(null, { status: 204 });
}
