import { env } from '@/lib/env';

/** Far more than the longest text, and little enough to be read whole. */
const mostBytes = 1_000_000;

/**
 * The fields of a form that this portal's own page sent.
 * @returns the answer to give instead where another site sent it, or where it is no form or too long
 */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>> | Response> {
  if (!isFromOwnPage(request.headers)) return new Response('Forbidden', { status: 403 });
  const length = Number.parseInt(request.headers.get('content-length') ?? '', 10);
  if (!(length <= mostBytes)) return new Response('Too long', { status: 413 });
  try {
    const fields = [...(await request.formData())];
    return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch {
    return new Response('Not a form', { status: 400 });
  }
}

/** A browser says where a form comes from. A request that says nothing is not one that another site made a browser send. */
export function isFromOwnPage(headers: Headers): boolean {
  const [site, origin] = [headers.get('sec-fetch-site'), headers.get('origin')];
  if (site !== null) return site === 'same-origin' || site === 'none';
  if (origin === null) return true;
  const own = [headers.get('host'), headers.get('x-forwarded-host'), new URL(env.SITE_URL).host];
  return URL.canParse(origin) && own.includes(new URL(origin).host);
}

/** Leads the browser on to a page of this portal, which a reload then asks for again instead of the form. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}
