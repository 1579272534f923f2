import { sql } from 'drizzle-orm';
import type { SearchWord } from '@/lib/search/query';
import { getDatabase } from '../client';
import { matchReports } from './match';
import { loadTexts, mostRanked, rankHits, type SearchHit, showHits } from './search';
import { type SearchFilter, tokensOf } from './search-filter';

export interface FoundReport {
  hit: SearchHit;
  /** Where the list goes on behind it. */
  position: number;
}

/**
 * Published reports that hold every word, one page of them; none where no word is long enough to be looked for.
 * @param sort `relevance`: the newest `mostRanked` as the search page has them, and no others; `newest`: all of them, newest first
 * @param after the position of the last report of the page before
 */
export async function listFoundReports(
  words: readonly SearchWord[],
  filter: SearchFilter,
  { sort, after, limit }: { sort: 'relevance' | 'newest'; after: number | null; limit: number },
): Promise<FoundReport[]> {
  const tokens = await tokensOf(filter);
  const match = tokens && matchReports(words, Object.values(tokens));
  if (!match) return [];
  if (sort === 'newest') {
    const ids = selectNewest(match, limit, after);
    const byId = new Map((await loadTexts(ids)).map((report) => [report.id, report]));
    const hits = await showHits(
      ids.flatMap((id) => byId.get(id) ?? []),
      words,
    );
    return hits.map((hit, index) => ({ hit, position: ids[index] ?? 0 }));
  }
  const start = after ?? 0;
  const ranked = await rankHits(selectNewest(match, mostRanked, null), words);
  const hits = await showHits(ranked.slice(start, start + limit), words);
  return hits.map((hit, index) => ({ hit, position: start + index + 1 }));
}

/** Ids of published reports; newer ones are greater. */
function selectNewest(match: string, limit: number, below: number | null): number[] {
  const isBelow = below === null ? sql`` : sql`AND rowid < ${below}`;
  const found = getDatabase().values<[number]>(
    sql`SELECT rowid FROM report_words WHERE report_words MATCH ${match} ${isBelow} ORDER BY rowid DESC LIMIT ${limit}`,
  );
  return found.map(([id]) => id);
}
