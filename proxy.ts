import { type NextRequest, NextResponse } from 'next/server';
import { guardDesk } from '@/app/[locale]/desk/guard';
import { agencyExists, reportExists } from '@/db/queries/exists';
import { hasMembers } from '@/db/queries/rollup';
import { isLocale } from '@/lib/i18n/locales';

/**
 * Sends addresses of agencies and reports that do not exist to the 404 page. A page that calls `notFound()` answers 404 with an empty
 * body where JavaScript is off; an address that no route has gets the whole 404 page. Pages of the desk are opened to staff only.
 */
export async function proxy(request: NextRequest) {
  const [, locale, section, slug, year] = request.nextUrl.pathname.split('/');
  if (isLocale(locale) && section === 'desk') {
    const to = await guardDesk(request.headers, locale, request.nextUrl);
    return to === null ? NextResponse.next() : NextResponse.redirect(new URL(to, request.url), { headers: uncached });
  }
  if (isLocale(locale) && (slug === undefined || (await isKnown(slug, year)))) return NextResponse.next();
  return NextResponse.rewrite(new URL('/404', request.url));
}

const uncached = { 'Cache-Control': 'private, no-store' };

/** What stands under an agency's address besides the years of its reports. */
const partsOfAgency: ReadonlySet<string> = new Set(['charts', 'files', 'similar', 'feed.xml', 'social.png']);

function isKnown(slug: string, year: string | undefined): Promise<boolean> {
  if (year === undefined || partsOfAgency.has(year)) return agencyExists(slug);
  if (year === 'rollup') return hasMembers(slug);
  return reportExists(slug, /^\d{4}$/.test(year) ? Number(year) : 0);
}

/**
 * Only what may be unknown, and the pages of the desk: every other address is answered faster without it. Forms and files that are sent to the
 * desk, which name their type, are not held up: their routes turn away whom they must.
 */
export const config = {
  matcher: [
    '/:locale/agencies/:path+',
    { source: '/:locale/desk/:path*', missing: [{ type: 'header', key: 'content-type' }] },
    '/((?!zh-CN$|en$|api$|_next$|.*\\.)[^/]+)',
  ],
};
