import { eq, inArray, sql } from 'drizzle-orm';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';
import type { SearchWord } from '@/lib/search/query';
import { getDatabase } from '../client';
import { agencies, agencyAliases } from '../schema';
import { loadPublishedYears } from './agencies';
import { matchAgencies, matchedAgencies } from './match';

export interface FoundAgency extends AgencyName {
  kind: AgencyKind;
  isFictitious: boolean;
  /** Years with a published report, newest first; where years were searched for, only those. */
  years: number[];
}

/** More candidates are not looked at. */
const mostCandidates = 500;

/**
 * Agencies that go by all words, years aside: first those whose name or alias is just that, then those whose name begins so, then shorter names.
 * @returns no more than `limit`, and whether there are more
 */
export async function searchAgencies(
  words: readonly SearchWord[],
  limit: number,
): Promise<{ rows: FoundAgency[]; isMore: boolean }> {
  const naming = words.filter(({ year }) => year === null);
  const match = matchAgencies(naming);
  if (match === null) return { rows: [], isMore: false };
  const typed = naming.map((word) => word.typed).join('');
  const isExact = sql`(${agencies.name} = ${typed} OR EXISTS (
    SELECT 1 FROM ${agencyAliases} WHERE ${eq(agencyAliases.agencyId, agencies.id)} AND ${agencyAliases.alias} = ${typed}
  ))`;
  const found = await getDatabase()
    .select({
      id: agencies.id,
      slug: agencies.slug,
      name: agencies.name,
      nameEn: agencies.nameEn,
      kind: agencies.kind,
      isFictitious: agencies.isFictitious,
    })
    .from(agencies)
    .where(inArray(agencies.id, sql`(${matchedAgencies(match)} LIMIT ${mostCandidates})`))
    .orderBy(
      sql`${isExact} DESC`,
      sql`instr(${agencies.name}, ${typed}) = 1 DESC`,
      sql`length(${agencies.name})`,
      agencies.pinyin,
      agencies.id,
    )
    .limit(limit + 1);
  const published = await loadPublishedYears(found.map(({ id }) => id));
  const asked = words.flatMap(({ year }) => year ?? []);
  const rows = found.slice(0, limit).map(({ id, ...agency }) => {
    const years = (published.get(id) ?? []).map(({ year }) => year).reverse();
    return { ...agency, years: asked.length > 0 ? years.filter((year) => asked.includes(year)) : years };
  });
  return { rows, isMore: found.length > limit };
}
