import { eq, inArray } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { SectionNumber } from '@/lib/report/draft';
import type { FormKey } from '@/lib/report/form';
import { findPassages, type Passage } from '@/lib/search/passages';
import type { SearchWord } from '@/lib/search/query';
import { scoreTexts } from '@/lib/search/score';
import { getDatabase } from '../client';
import { groupBy } from '../group-by';
import { agencies, publishedReports, reports, sections } from '../schema';
import { matchReports } from './match';
import { countFacets, type SearchFacets } from './search-facets';
import { type SearchFilter, tokensOf } from './search-filter';

export interface SearchHit {
  agency: AgencyName & { isFictitious: boolean };
  year: number;
  title: string | null;
  form: FormKey | null;
  publishedOn: string | null;
  passages: Passage<SectionNumber>[];
}

export interface SearchResult {
  /** Reports that hold every word: at most `mostCounted`, and then `isMore`. */
  total: number;
  isMore: boolean;
  facets: SearchFacets;
  hits: SearchHit[];
  /** Pages that can be asked for: of the newest `mostRanked` hits. */
  pages: number;
}

/** Only so many are ranked by how well they match; who wants the others narrows the search down. */
export const mostRanked = 100;
export const hitsOfPage = 20;

/**
 * Searches names and texts of the published reports: every word has to be in the report. The newest year comes first, and within a year what
 * matches best. However many reports match, no more than `mostCounted` are looked at.
 * @param page counts from 1
 * @returns null where no word is long enough to be looked for, or the filter names a government that there is not
 */
export async function searchReports(
  words: readonly SearchWord[],
  filter: SearchFilter,
  page: number,
): Promise<SearchResult | null> {
  const tokens = await tokensOf(filter);
  const match = tokens && matchReports(words, Object.values(tokens));
  if (!tokens || !match) return null;
  const { newest, total, isMore, facets } = await countFacets(words, tokens);
  const ranked = await rankHits(newest.slice(0, mostRanked), words);
  const shown = ranked.slice((page - 1) * hitsOfPage, page * hitsOfPage);
  return {
    total,
    isMore,
    facets,
    pages: Math.ceil(ranked.length / hitsOfPage),
    hits: await showHits(shown, words),
  };
}

/** A published report that was found, with its texts. */
interface FoundTexts {
  id: number;
  year: number;
  sections: { number: SectionNumber; text: string }[];
}

/** Hits by year, and by how well they match within it. */
export async function rankHits(ids: readonly number[], words: readonly SearchWord[]): Promise<FoundTexts[]> {
  const byReport = await loadTexts(ids);
  const scores = scoreTexts(
    byReport.map((report) => report.sections.map(({ text }) => text).join('\n')),
    words,
  );
  return byReport
    .map((report, index) => ({ ...report, score: scores[index] ?? 0 }))
    .sort((a, b) => b.year - a.year || b.score - a.score || b.id - a.id);
}

/** @returns in no order */
export async function loadTexts(ids: readonly number[]): Promise<FoundTexts[]> {
  const found = await getDatabase()
    .select({ id: publishedReports.id, year: publishedReports.year, number: sections.number, text: sections.text })
    .from(publishedReports)
    .leftJoin(sections, eq(sections.reportId, publishedReports.reportId))
    .where(inArray(publishedReports.id, [...ids]));
  return [...groupBy(found, ({ id }) => id)].map(([id, rows]) => ({
    id,
    year: rows[0]?.year ?? 0,
    sections: rows.flatMap(({ number, text }) => (number === null || text === null ? [] : [{ number, text }])),
  }));
}

/** @returns in the order of what was found, with the words in their sentences */
export async function showHits(ranked: readonly FoundTexts[], words: readonly SearchWord[]): Promise<SearchHit[]> {
  const found = await getDatabase()
    .select({
      id: publishedReports.id,
      agency: {
        slug: agencies.slug,
        name: agencies.name,
        nameEn: agencies.nameEn,
        isFictitious: agencies.isFictitious,
      },
      year: reports.year,
      title: reports.title,
      form: reports.form,
      publishedOn: reports.publishedOn,
    })
    .from(publishedReports)
    .innerJoin(reports, eq(reports.id, publishedReports.reportId))
    .innerJoin(agencies, eq(agencies.id, publishedReports.agencyId))
    .where(
      inArray(
        publishedReports.id,
        ranked.map(({ id }) => id),
      ),
    );
  const byId = new Map(found.map(({ id, ...report }) => [id, report]));
  return ranked.flatMap(({ id, sections: texts }) => {
    const report = byId.get(id);
    return report ? [{ ...report, passages: findPassages(texts, words) }] : [];
  });
}
