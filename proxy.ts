import { type NextRequest, NextResponse } from 'next/server';
import { guardDesk } from '@/app/[locale]/desk/guard';
import { agencyExists, findSuccessor, reportExists } from '@/db/queries/exists';
import { hasMembers } from '@/db/queries/rollup';
import { comparePath, isAsPrinted, parseCompareQuery } from '@/lib/i18n/compare-query';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';

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
  if (isLocale(locale) && section === 'compare') return answerComparison(request, locale);
  if (isLocale(locale) && (slug === undefined || (await isKnown(slug, year)))) return NextResponse.next();
  const successor = isLocale(locale) && slug !== undefined ? await findSuccessor(slug) : null;
  if (successor !== null) return leadTo(successor, request);
  return NextResponse.rewrite(new URL('/404', request.url));
}

/** An agency that was merged into another: the same part of the other one's address, for good. */
function leadTo(successor: string, { nextUrl, url }: NextRequest): NextResponse {
  const parts = nextUrl.pathname.split('/');
  const to = new URL([...parts.slice(0, 3), successor, ...parts.slice(4)].join('/') + nextUrl.search, url);
  return NextResponse.redirect(to, 308);
}

/** A form without script repeats its names: its answer is the short address. A page cannot say so, since its answer has begun by then. */
function answerComparison({ nextUrl, url }: NextRequest, locale: Locale): NextResponse {
  const params: Record<string, string | string[]> = {};
  for (const name of nextUrl.searchParams.keys()) {
    const values = nextUrl.searchParams.getAll(name);
    params[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  const { query, dropped } = parseCompareQuery(params);
  if (dropped.length > 0 || isAsPrinted(params, query)) return NextResponse.next();
  return NextResponse.redirect(new URL(localePath(locale, comparePath(query)), url));
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
    '/:locale/compare',
    { source: '/:locale/desk/:path*', missing: [{ type: 'header', key: 'content-type' }] },
    '/((?!zh-CN$|en$|api$|_next$|.*\\.)[^/]+)',
  ],
};
