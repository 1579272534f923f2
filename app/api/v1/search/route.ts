import type { z } from 'zod';
import { listFoundReports } from '@/db/queries/open-search';
import type { SearchHit } from '@/db/queries/search';
import { type FoundAgency, searchAgencies } from '@/db/queries/search-agencies';
import { operations } from '@/lib/api/operations';
import { ApiError } from '@/lib/api/problem';
import { apiWords } from '@/lib/api/words';
import type { Locale } from '@/lib/i18n/locales';
import { parseSearch, type SearchWord } from '@/lib/search/query';
import { agencyAddress, reportAddress } from '../public-address';
import { serveList } from '../serve';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../other-methods';

type Query = z.output<typeof operations.search.query>;

export const GET = serveList(operations.search, async (query, { after, limit, locale }) => {
  const words = readWords(query, locale);
  const start = after?.id ?? null;
  if (query.type === 'agency') {
    refuseFilters(query, locale);
    const { rows } = await searchAgencies(words, (start ?? 0) + limit);
    return rows.slice(start ?? 0).map((agency, index) => ({
      item: describeAgency(agency),
      position: { key: '', id: (start ?? 0) + index + 1 },
    }));
  }
  const { year, kind, parent, form, findings } = query;
  const sort = query.sort === '-year' ? 'newest' : 'relevance';
  const found = await listFoundReports(words, { year, kind, parent, form, findings }, { sort, after: start, limit });
  return found.map(({ hit, position }) => ({ item: describeReport(hit), position: { key: '', id: position } }));
});

/** A word that cannot be looked for is an error: without it the answer would be another one than was asked for. */
function readWords({ q, type }: Query, locale: Locale): readonly SearchWord[] {
  const { words, problem } = parseSearch(q);
  if (problem === null || (problem === 'tooShort' && type === 'agency')) return words;
  throw new ApiError('parameterInvalid', [{ name: 'q', message: apiWords(locale, 'parameter.q') }]);
}

/** What narrows reports down says nothing about agencies, which would all be sent as if it had been heeded. */
function refuseFilters({ year, kind, parent, form, findings, sort }: Query, locale: Locale): void {
  const given = { year, kind, parent, form, findings, sort: sort === 'relevance' ? undefined : sort };
  const wrong = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (wrong.length === 0) return;
  const message = apiWords(locale, 'parameter.type');
  throw new ApiError(
    'parameterInvalid',
    wrong.map((name) => ({ name, message })),
  );
}

function describeAgency({ slug, name, nameEn, isFictitious }: FoundAgency) {
  return {
    type: 'agency' as const,
    agency: slug,
    agencyName: name,
    agencyNameEn: nameEn,
    year: null,
    form: null,
    title: null,
    publishedOn: null,
    passages: [],
    isFictitious,
    url: agencyAddress(slug),
  };
}

function describeReport({ agency, year, form, title, publishedOn, passages }: SearchHit) {
  return {
    type: 'report' as const,
    agency: agency.slug,
    agencyName: agency.name,
    agencyNameEn: agency.nameEn,
    year,
    form,
    title,
    publishedOn,
    passages: passages.map(({ section, pieces }) => ({ section, text: pieces.map(({ text }) => text).join('') })),
    isFictitious: agency.isFictitious,
    url: reportAddress(agency.slug, year),
  };
}
