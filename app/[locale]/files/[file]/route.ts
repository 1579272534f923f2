import { answerNotFound, answerTables, isTableFormat, splitFileName } from '@/app/answer-tables';
import { loadVersion } from '@/app/published';
import { findAgencies } from '@/db/queries/agencies';
import { agenciesTable } from '@/lib/export/agency-tables';
import { originOf } from '@/lib/export/citation';
import { exportWords } from '@/lib/export/words';
import { agencyQueryPath, parseAgencyQuery } from '@/lib/i18n/agency-query';
import { isLocale } from '@/lib/i18n/locales';

/** More than that belongs in the data package. */
const limit = 10_000;

/** The list of agencies as `agencies.csv`, `.xlsx` or `.json`, filtered and sorted as the page that the query is from, but whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/files/[file]'>) {
  const { locale, file } = await params;
  const { name, format } = splitFileName(file);
  if (!isLocale(locale) || name !== 'agencies' || !isTableFormat(format)) return answerNotFound();
  const query = { ...parseAgencyQuery(Object.fromEntries(new URL(request.url).searchParams)), page: 1 };
  const t = exportWords(locale);
  const { rows, total } = await findAgencies({ ...query, query: query.q, pageSize: limit });
  if (total > limit)
    return new Response(t('tooLong', { limit }), {
      status: 413,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  const version = (await loadVersion()).id;
  const origin = originOf(locale, { title: t('table.agencies'), path: agencyQueryPath(query), version });
  return answerTables({ locale, format, fileName: 'agencies', origin, tables: [agenciesTable(locale, rows)] });
}
