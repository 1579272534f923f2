import { answerNotFound, answerTables, isTableFormat, splitFileName } from '@/app/answer-tables';
import { loadVersion } from '@/app/published';
import { findAgencies } from '@/db/queries/agencies';
import { listFoundReports } from '@/db/queries/open-search';
import { listQuestions } from '@/db/queries/questions';
import { agenciesTable } from '@/lib/export/agency-tables';
import { originOf } from '@/lib/export/citation';
import { type DataTable, mostHits, mostRows } from '@/lib/export/data-table';
import { findingsTable } from '@/lib/export/findings-table';
import { publicationTable } from '@/lib/export/publication-table';
import { questionsTable } from '@/lib/export/questions-table';
import { searchTable } from '@/lib/export/search-table';
import { exportWords } from '@/lib/export/words';
import { agencyQueryPath, parseAgencyQuery } from '@/lib/i18n/agency-query';
import { checksQueryPath } from '@/lib/i18n/checks-query';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { parsePublicationQuery, publicationPath } from '@/lib/i18n/publication-query';
import { parseQuestionsQuery, questionsQueryPath } from '@/lib/i18n/questions-query';
import { parseSearchQuery, searchFilter, searchQueryPath } from '@/lib/i18n/search-query';
import { parseSearch } from '@/lib/search/query';
import { loadFindings } from '../../checks/load-findings';
import { loadPublication } from '../../publication/load-publication';

interface List {
  /** Of the page that shows the same. */
  path: string;
  /** The most rows that it may have, where it has more. */
  tooLong: number | null;
  table: DataTable;
}

const lists: Readonly<Record<string, (locale: Locale, search: Record<string, string>) => Promise<List>>> = {
  async agencies(locale, search) {
    const query = { ...parseAgencyQuery(search), page: 1 };
    const { rows, total } = await findAgencies({ ...query, query: query.q, pageSize: mostRows });
    return {
      path: agencyQueryPath(query),
      tooLong: total > mostRows ? mostRows : null,
      table: agenciesTable(locale, rows),
    };
  },
  async publication(locale, search) {
    const query = { ...parsePublicationQuery(search), after: undefined };
    const { agencies, total } = await loadPublication(query, mostRows);
    return {
      path: publicationPath(query),
      tooLong: total > mostRows ? mostRows : null,
      table: publicationTable(locale, agencies),
    };
  },
  async questions(locale, search) {
    const query = { ...parseQuestionsQuery(search), before: undefined };
    const { words } = query.q === undefined ? { words: [] } : parseSearch(query.q);
    const found = await listQuestions({ ...query, words }, mostRows + 1);
    return {
      path: questionsQueryPath(query),
      tooLong: found.length > mostRows ? mostRows : null,
      table: questionsTable(locale, found),
    };
  },
  async search(locale, search) {
    const query = { ...parseSearchQuery(search), page: 1 };
    const { words } = parseSearch(query.q);
    const found = await listFoundReports(words, searchFilter(query), {
      sort: 'newest',
      after: null,
      limit: mostHits + 1,
    });
    const table = searchTable(
      locale,
      found.map(({ hit }) => hit),
    );
    return { path: searchQueryPath(query), tooLong: found.length > mostHits ? mostHits : null, table };
  },
  async checks(locale, { after: _, ...search }) {
    const { query, rows, next } = await loadFindings(search, mostRows);
    return {
      path: checksQueryPath(query),
      tooLong: next === null ? null : mostRows,
      table: findingsTable(locale, rows),
    };
  },
};

/** A list as `agencies.csv`, `checks.xlsx`, …: filtered as the page that the query is from, but whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/files/[file]'>) {
  const { locale, file } = await params;
  const { name, format } = splitFileName(file);
  const load = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (!isLocale(locale) || !load || !isTableFormat(format)) return answerNotFound();
  const { path, tooLong, table } = await load(locale, Object.fromEntries(new URL(request.url).searchParams));
  const t = exportWords(locale);
  if (tooLong !== null) {
    return new Response(t('tooLong', { limit: tooLong }), {
      status: 413,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const origin = originOf(locale, { title: table.title, path, version: (await loadVersion()).id });
  return answerTables({ locale, format, fileName: name, origin, tables: [table] });
}
