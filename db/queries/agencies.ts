import { and, asc, desc, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { AgencyKind, AgencyLevel, AgencyName, EndedName } from '@/lib/report/agency';
import type { Contact } from '@/lib/report/draft';
import { parseSearch } from '@/lib/search/query';
import { foldText } from '@/lib/search/tokens';
import { getDatabase } from '../client';
import { groupBy } from '../group-by';
import { isPublished } from '../is-published';
import { agencies, agencyAliases, agencyChanges, publishedReports, reportCounts, reports } from '../schema';
import { matchAgencies, matchedAgencies } from './match';
import { withinAgencies } from './scope';

export interface AgencyListItem extends AgencyName {
  kind: AgencyKind;
  level: AgencyLevel;
  parent: AgencyName | null;
  isFictitious: boolean;
  /** Years with a published report, ascending. */
  years: number[];
  /** The newest published report and the requests it received; null where that cell has no value. */
  latest: { year: number; received: number | null } | null;
  /** Its last day, `YYYY-MM-DD`, where it is no more. */
  closedOn: string | null;
  /** A name by which it was found and that is no longer its own. */
  foundAs: string | null;
}

export interface AgencyDetail extends AgencyName {
  id: number;
  kind: AgencyKind;
  level: AgencyLevel;
  parent: AgencyName | null;
  isFictitious: boolean;
  /** The place that it is responsible for. */
  region: string | null;
  /** Names beside its own. */
  aliases: string[];
  /** Names that it had before, and those of agencies that were merged into it, newest first. */
  endedNames: EndedName[];
  contact: Contact;
  officeHours: string | null;
  /** Its last day, `YYYY-MM-DD`, and why, where it is no more. */
  closedOn: string | null;
  closingReason: string | null;
}

export const agencySorts = ['name', 'latest', 'received'] as const;
export type AgencySort = (typeof agencySorts)[number];

export interface AgencyFilter {
  /** Part of a Chinese name, an alias, an English name, or of their pinyin or its initials. */
  query?: string;
  kind?: AgencyKind;
  /** Slug of the government that the agencies belong to. */
  parent?: string;
  /** Only agencies with a published report. */
  hasReports?: boolean;
  /** Ids of agencies: only those and what is below them. */
  within?: readonly number[] | null;
  sort: AgencySort;
  /** Counts from 1. */
  page: number;
  pageSize: number;
}

const parents = alias(agencies, 'parents');
const name = { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn };
const parentName = { slug: parents.slug, name: parents.name, nameEn: parents.nameEn };
const kindAndPlace = {
  kind: agencies.kind,
  level: agencies.level,
  isFictitious: agencies.isFictitious,
  parent: parentName,
};

/** Each is the order of an index. A number that is not known comes last. */
const orders: Record<AgencySort, SQL[]> = {
  name: [asc(agencies.pinyin)],
  latest: [desc(agencies.latestYear), asc(agencies.pinyin)],
  received: [desc(agencies.latestReceived), asc(agencies.pinyin)],
};

/** One page of the agencies that match, and how many match in all. */
export async function findAgencies(filter: AgencyFilter): Promise<{ rows: AgencyListItem[]; total: number }> {
  const db = getDatabase();
  const isOfKind = filter.kind && eq(agencies.kind, filter.kind);
  const isMatching = and(
    isNamed(filter.query),
    filter.parent
      ? inArray(agencies.parentId, db.select({ id: parents.id }).from(parents).where(eq(parents.slug, filter.parent)))
      : undefined,
    filter.hasReports ? isNotNull(agencies.latestYear) : undefined,
    withinAgencies(agencies.id, filter.within ?? null),
  );
  // With the plus, SQLite goes along the order that is asked for, where it would sort all agencies of the kind.
  const isOfKindInOrder = filter.kind && filter.sort !== 'name' ? sql`+${agencies.kind} = ${filter.kind}` : isOfKind;
  const isCounted = and(isOfKind, isMatching);
  const total = isCounted
    ? db.select({ total: sql<number>`count(*)` }).from(agencies).where(isCounted).get()?.total
    : db.select({ total: agencyChanges.agencies }).from(agencyChanges).get()?.total;
  const page = await db
    .select({ id: agencies.id, ...name, ...kindAndPlace, closedOn: agencies.closedOn })
    .from(agencies)
    .leftJoin(parents, eq(parents.id, agencies.parentId))
    .where(and(isOfKindInOrder, isMatching))
    .orderBy(...orders[filter.sort], asc(agencies.id))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const ids = page.map(({ id }) => id);
  const published = await loadPublishedYears(ids);
  const ended = filter.query ? await loadEndedNames(ids) : new Map<number, EndedName[]>();
  const rows = page.map(({ id, ...agency }) => {
    const years = published.get(id) ?? [];
    const foundAs = isCalled(agency, filter.query) ? null : (nameLike(ended.get(id) ?? [], filter.query) ?? null);
    return { ...agency, years: years.map(({ year }) => year), latest: years.at(-1) ?? null, foundAs };
  });
  return { rows, total: total ?? 0 };
}

/** Whether what was typed is part of an agency's name of today. */
function isCalled(agency: AgencyName, typed = ''): boolean {
  return [agency.name, agency.nameEn].some((each) => foldText(each).includes(foldText(typed.trim())));
}

function nameLike(names: readonly EndedName[], typed = ''): string | undefined {
  const sought = foldText(typed.trim());
  return names.find((each) => foldText(`${each.name} ${each.nameEn}`).includes(sought))?.name;
}

/** Names that agencies had before, and those of agencies merged into them, newest first, by agency. */
async function loadEndedNames(ids: number[]): Promise<Map<number, EndedName[]>> {
  const { agencyId, alias: own, aliasEn, kind, until } = agencyAliases;
  const rows = await getDatabase()
    .select({ agencyId, name: own, nameEn: aliasEn, kind, until })
    .from(agencyAliases)
    .where(and(inArray(agencyId, ids), ne(kind, 'alias')))
    .orderBy(desc(until), desc(agencyAliases.id));
  const ended = rows.flatMap((row) => (row.kind === 'alias' ? [] : [{ ...row, kind: row.kind }]));
  const byAgency = groupBy(ended, (row) => row.agencyId);
  return new Map([...byAgency].map(([id, names]) => [id, names.map(({ agencyId: _, ...each }) => each)]));
}

function isNamed(query: string | undefined): SQL | undefined {
  const { words, problem } = parseSearch(query ?? '');
  if (problem === 'empty') return undefined;
  const match = matchAgencies(words);
  return match === null ? sql`0` : sql`${agencies.id} IN (${matchedAgencies(match)})`;
}

/** Years with a published report, ascending, each with the requests received, by agency. */
export async function loadPublishedYears(ids: number[]) {
  const rows = await getDatabase()
    .select({ agencyId: publishedReports.agencyId, year: publishedReports.year, received: reportCounts.received })
    .from(publishedReports)
    .leftJoin(reportCounts, eq(reportCounts.reportId, publishedReports.reportId))
    .where(inArray(publishedReports.agencyId, ids))
    // The order of its index: by year alone, SQLite would rather read all reports.
    .orderBy(asc(publishedReports.agencyId), asc(publishedReports.year));
  const byAgency = groupBy(rows, ({ agencyId }) => agencyId);
  return new Map([...byAgency].map(([id, years]) => [id, years.map(({ year, received }) => ({ year, received }))]));
}

/** Everything about an agency, or null where there is none under this slug. */
export async function findAgency(slug: string): Promise<AgencyDetail | null> {
  const db = getDatabase();
  const [found] = await db
    .select({
      id: agencies.id,
      ...name,
      ...kindAndPlace,
      region: agencies.region,
      officeHours: agencies.officeHours,
      closedOn: agencies.closedOn,
      closingReason: agencies.closingReason,
      contact: {
        address: agencies.address,
        postcode: agencies.postcode,
        telephone: agencies.telephone,
        fax: agencies.fax,
        email: agencies.email,
        website: agencies.website,
      },
    })
    .from(agencies)
    .leftJoin(parents, eq(parents.id, agencies.parentId))
    .where(eq(agencies.slug, slug));
  if (!found) return null;
  const { id } = found;
  const names = await db
    .select({ alias: agencyAliases.alias })
    .from(agencyAliases)
    .where(and(eq(agencyAliases.agencyId, id), eq(agencyAliases.kind, 'alias')))
    .orderBy(asc(agencyAliases.id));
  const endedNames = (await loadEndedNames([id])).get(id) ?? [];
  return { ...found, aliases: names.map((row) => row.alias), endedNames };
}

/** More governments cannot be chosen from in a list. */
const mostParents = 300;

/**
 * The governments that have agencies under them here, to choose from. Where they are too many for that, only the one that is chosen: the
 * others are reached by a search.
 */
export async function listParents(chosen?: string): Promise<AgencyName[]> {
  const db = getDatabase();
  const found = await db
    .select(name)
    .from(agencies)
    .where(sql`EXISTS (SELECT 1 FROM agencies AS own WHERE own.parent_id = ${agencies.id})`)
    .orderBy(asc(agencies.pinyin))
    .limit(mostParents + 1);
  if (found.length <= mostParents) return found;
  return chosen === undefined ? [] : db.select(name).from(agencies).where(eq(agencies.slug, chosen));
}

/** More agencies cannot be chosen from in a list. */
const mostOptions = 500;

/**
 * Every agency with the years of its published reports, newest first, to choose from in a form.
 * @param chosen slug; where there are too many agencies for a list, only this one is there
 * @returns `isAll`: whether these are all agencies
 */
export async function listAgencyOptions(
  chosen: string | undefined,
): Promise<{ options: (AgencyName & { years: number[] })[]; isAll: boolean }> {
  const db = getDatabase();
  const some = await db
    .select({ id: agencies.id })
    .from(agencies)
    .limit(mostOptions + 1);
  const isAll = some.length <= mostOptions;
  const rows = await db
    .select({ ...name, year: reports.year })
    .from(agencies)
    .leftJoin(reports, and(eq(reports.agencyId, agencies.id), isPublished))
    .where(isAll ? undefined : eq(agencies.slug, chosen ?? ''))
    .orderBy(asc(agencies.pinyin), asc(agencies.id), desc(reports.year));
  const bySlug = groupBy(rows, ({ slug }) => slug);
  const options = [...bySlug.values()].flatMap((group) => {
    const [first] = group;
    const years = group.flatMap(({ year }) => year ?? []);
    return first ? [{ slug: first.slug, name: first.name, nameEn: first.nameEn, years }] : [];
  });
  return { options, isAll };
}
