import { answerNotFound, answerTables, isTableFormat, splitFileName } from '@/app/answer-tables';
import { loadVersion } from '@/app/published';
import { findAgencies } from '@/db/queries/agencies';
import { agenciesTable } from '@/lib/export/agency-tables';
import { originOf } from '@/lib/export/citation';
import type { DataTable } from '@/lib/export/data-table';
import { findingsTable } from '@/lib/export/findings-table';
import { exportWords } from '@/lib/export/words';
import { agencyQueryPath, parseAgencyQuery } from '@/lib/i18n/agency-query';
import { checksQueryPath } from '@/lib/i18n/checks-query';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { loadFindings } from '../../checks/load-findings';
import { answerPublication } from '../../publication/answer-publication';

/** More than that belongs in the data package. */
const limit = 10_000;

interface List {
  /** Of the page that shows the same. */
  path: string;
  isTooLong: boolean;
  table: DataTable;
}

const lists: Readonly<Record<string, (locale: Locale, search: Record<string, string>) => Promise<List>>> = {
  async agencies(locale, search) {
    const query = { ...parseAgencyQuery(search), page: 1 };
    const { rows, total } = await findAgencies({ ...query, query: query.q, pageSize: limit });
    return { path: agencyQueryPath(query), isTooLong: total > limit, table: agenciesTable(locale, rows) };
  },
  async checks(locale, { after: _, ...search }) {
    const { query, rows, next } = await loadFindings(search, limit);
    return { path: checksQueryPath(query), isTooLong: next !== null, table: findingsTable(locale, rows) };
  },
};

/** The list of agencies or of findings as `agencies.csv`, `checks.xlsx`, …: filtered as the page that the query is from, but whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/files/[file]'>) {
  const { locale, file } = await params;
  const { name, format } = splitFileName(file);
  if (isLocale(locale) && name === 'publication' && isTableFormat(format))
    return answerPublication(request, locale, format);
  const load = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (!isLocale(locale) || !load || !isTableFormat(format)) return answerNotFound();
  const { path, isTooLong, table } = await load(locale, Object.fromEntries(new URL(request.url).searchParams));
  const t = exportWords(locale);
  if (isTooLong) {
    return new Response(t('tooLong', { limit }), {
      status: 413,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const origin = originOf(locale, { title: table.title, path, version: (await loadVersion()).id });
  return answerTables({ locale, format, fileName: name, origin, tables: [table] });
}
