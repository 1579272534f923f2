import { inArray, type SQL, sql } from 'drizzle-orm';
import { type AgencyKind, type AgencyName, agencyKinds } from '@/lib/report/agency';
import type { FormKey } from '@/lib/report/form';
import type { SearchWord } from '@/lib/search/query';
import { getDatabase } from '../client';
import { facetTokens } from '../refresh-published';
import { agencies } from '../schema';
import { matchReports } from './match';
import type { FilterTokens, SearchFilter } from './search-filter';

export interface Facet<Value> {
  value: Value;
  /** Reports that the search finds with this value in place of the one that is chosen, if one is. */
  count: number;
}

export interface SearchFacets {
  /** Newest first. */
  years: Facet<number>[];
  kinds: Facet<AgencyKind>[];
  /** Governments that most of the reports are under. */
  parents: Facet<AgencyName>[];
  forms: Facet<FormKey | 'none'>[];
  findings: Facet<boolean>[];
}

/** More are not counted: the facets are then of the newest ones. */
const mostCounted = 2_000;
const mostParents = 10;

type Row = [id: number, year: number, kind: AgencyKind, parentId: number | null, form: FormKey | null, findings: 0 | 1];

/** Where in a row a facet stands. */
const places = { year: 1, kind: 2, parent: 3, form: 4, findings: 5 } as const satisfies Record<
  keyof SearchFilter,
  number
>;

/**
 * Counts what a search finds, by everything that it can be narrowed down by.
 * @param tokens what it is narrowed down by already
 * @returns with the ids of all that was counted, newest first
 */
export async function countFacets(words: readonly SearchWord[], tokens: FilterTokens) {
  const found = select(words, tokens);
  const rows = found.slice(0, mostCounted);
  const count = <Key extends keyof typeof places>(key: Key): Map<Row[(typeof places)[Key]], number> => {
    // What is chosen does not count against the other choices.
    const { [key]: chosen, ...others } = tokens;
    const counted = chosen === undefined ? rows : select(words, others).slice(0, mostCounted);
    const counts = new Map<Row[(typeof places)[Key]], number>();
    for (const row of counted) counts.set(row[places[key]], (counts.get(row[places[key]]) ?? 0) + 1);
    return counts;
  };
  const kinds = count('kind');
  const facets: SearchFacets = {
    years: toFacets(count('year')).sort((a, b) => b.value - a.value),
    kinds: agencyKinds.flatMap((value) => (kinds.has(value) ? [{ value, count: kinds.get(value) ?? 0 }] : [])),
    parents: await nameParents(count('parent'), tokens.parent),
    forms: toFacets(count('form'))
      .map(({ value, count }) => ({ value: value ?? ('none' as const), count }))
      .sort((a, b) => b.value.localeCompare(a.value)),
    findings: toFacets(count('findings'))
      .map(({ value, count }) => ({ value: value === 1, count }))
      .sort((a, b) => Number(b.value) - Number(a.value)),
  };
  return { newest: rows.map(([id]) => id), total: rows.length, isMore: found.length > mostCounted, facets };
}

/** The newest reports that match, one more than are counted. */
function select(words: readonly SearchWord[], tokens: FilterTokens): Row[] {
  const match = matchReports(words, Object.values(tokens));
  if (match === null) return [];
  const matching: SQL = sql`
    SELECT rowid AS id FROM report_words WHERE report_words MATCH ${match} ORDER BY rowid DESC LIMIT ${mostCounted + 1}`;
  return getDatabase().values<Row>(sql`
    WITH matching AS MATERIALIZED (${matching})
    SELECT found.id, found.year, found.kind, found.parent_id, found.form, found.has_findings
    FROM matching CROSS JOIN published_reports AS found ON found.id = matching.id`);
}

const toFacets = <Value>(counts: ReadonlyMap<Value, number>): Facet<Value>[] =>
  [...counts].map(([value, count]) => ({ value, count }));

/** @param chosen is named too, however few reports it has */
async function nameParents(
  counts: ReadonlyMap<number | null, number>,
  chosen: string | undefined,
): Promise<Facet<AgencyName>[]> {
  const most = [...counts]
    .flatMap(([id, count]) => (id === null ? [] : [{ id, count }]))
    .sort((a, b) => b.count - a.count || a.id - b.id)
    .filter(({ id }, index) => index < mostParents || facetTokens.parentId(id) === chosen);
  const named = await getDatabase()
    .select({ id: agencies.id, slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn })
    .from(agencies)
    .where(
      inArray(
        agencies.id,
        most.map(({ id }) => id),
      ),
    );
  return most.flatMap(({ id, count }) => {
    const found = named.find((agency) => agency.id === id);
    return found ? [{ value: { slug: found.slug, name: found.name, nameEn: found.nameEn }, count }] : [];
  });
}
