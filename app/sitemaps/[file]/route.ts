import { answerNotFound } from '@/app/answer-tables';
import { countAddressParts, listAgencyAddresses, listReportAddresses } from '@/db/queries/addresses';
import { writeSitemap } from '@/lib/export/sitemap';
import { paths } from '@/lib/i18n/paths';

const pages = [
  paths.home,
  paths.agencies,
  paths.compare,
  paths.checks,
  paths.publication,
  paths.glossary,
  paths.data,
  paths.api,
  paths.about,
  paths.feedback,
];

/** A map of pages: `pages.xml`, and parts such as `agencies-0.xml` and `reports-0.xml`. */
export async function GET(_: Request, { params }: RouteContext<'/sitemaps/[file]'>) {
  const { file } = await params;
  const [, name, number = ''] = /^(pages|agencies|reports)(?:-(\d{1,6}))?\.xml$/.exec(file) ?? [];
  const listed = listPages(name, number);
  if (!listed) return answerNotFound();
  return new Response(writeSitemap(listed), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}

function listPages(name: string | undefined, number: string): { path: string; changedAt?: number }[] | null {
  if (name === 'pages') return number === '' ? pages.map((path) => ({ path })) : null;
  if ((name !== 'agencies' && name !== 'reports') || number === '') return null;
  const part = Number(number);
  if (part >= countAddressParts()[name]) return null;
  if (name === 'agencies') {
    return listAgencyAddresses(part).flatMap(({ slug, hasMembers }) => [
      { path: paths.agency(slug) },
      ...(hasMembers ? [{ path: paths.rollup(slug) }] : []),
    ]);
  }
  return listReportAddresses(part).flatMap(({ slug, year, updatedAt: changedAt, hasEarlier }) => [
    { path: paths.report(slug, year), changedAt },
    ...(hasEarlier ? [{ path: paths.changes(slug, year), changedAt }] : []),
    { path: paths.source(slug, year), changedAt },
  ]);
}
