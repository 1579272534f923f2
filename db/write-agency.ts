import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { AgencyDescription } from '@/lib/report/agency';
import type { ActionAuthor } from '@/lib/report/staff';
import { changeAgency, isBelow, replaceAliases, writeSearchWords } from './change-agency';
import type { Executor } from './client';
import { slugOfName } from './pinyin';
import { coversAgency } from './queries/scope';
import { recordAction } from './record-action';
import { refreshAgency } from './refresh-agency';
import { type Agency, agencies, agencyAliases, formerSlugs } from './schema';

/** Who changes agencies: a member of staff or the operator. */
export type AgencyAuthor = ActionAuthor & {
  /** The agencies that they are bound to; null: all. */
  agencyIds: readonly number[] | null;
};

/** What is to be written of one agency. */
export interface AgencyEntry {
  /** Null: one is made from the name; with `either`, the agency may be told by its name. */
  slug: string | null;
  /** `new`: there must not be one; `known`: there must; `either`: whichever is the case. */
  target: 'new' | 'known' | 'either';
  /** What is not there stays as it is. */
  values: Partial<AgencyDescription>;
  /** The government that it belongs to, by name or slug; empty: none; undefined: stays as it is. */
  parent?: string;
}

export type AgencyFault =
  | { field: 'slug'; key: 'slugTaken' | 'slugUnknown' | 'agencyOutOfReach' }
  | { field: 'name'; key: 'nameMissing' | 'nameTaken' }
  | { field: 'kind'; key: 'kindMissing' }
  | { field: 'level'; key: 'levelMissing' }
  | { field: 'parent'; key: 'parentUnknown' | 'parentBelow' | 'parentFictitious' | 'parentOutOfReach'; value: string };

export type AgencyWritten = {
  outcome: 'added' | 'changed' | 'unchanged';
  slug: string;
  name: string;
  /** The fields that are now another. */
  changes: string[];
};

const columns = ['name', 'nameEn', 'kind', 'level', 'region', 'website', 'address', 'postcode'] as const;
const contactColumns = ['telephone', 'fax', 'email', 'officeHours'] as const;
/** What reports, totals and search follow from. */
const derivedFrom: ReadonlySet<string> = new Set(['name', 'nameEn', 'kind', 'level', 'parent', 'aliases']);

/** Writes one agency, with its entry in the audit log. To be called inside a transaction. */
export function writeAgency(db: Executor, entry: AgencyEntry, author: AgencyAuthor): AgencyWritten | AgencyFault {
  const found = findEntry(db, entry);
  if (found ? entry.target === 'new' : entry.target === 'known') {
    return { field: 'slug', key: found ? 'slugTaken' : 'slugUnknown' };
  }
  if (found && !coversAgency(author.agencyIds, found.id)) return { field: 'slug', key: 'agencyOutOfReach' };
  const parent = findParent(db, entry.parent, found, author);
  if ('key' in parent) return parent;
  return found ? change(db, found, parent.id, entry, author) : add(db, parent, entry, author);
}

/** The agency that an entry is about: the one of its slug or, in a list that gives none, of its name. */
function findEntry(db: Executor, { slug, target, values, parent }: AgencyEntry): Agency | undefined {
  if (slug !== null) return findBySlug(db, slug);
  if (target !== 'either' || values.name === undefined) return undefined;
  const above = parent ? findAgencyByText(db, parent) : undefined;
  const [found, other] = db
    .select()
    .from(agencies)
    .where(and(eq(agencies.name, values.name), above && eq(agencies.parentId, above.id)))
    .limit(2)
    .all();
  return other ? undefined : found;
}

function add(
  db: Executor,
  parent: { id: number | null; isFictitious: boolean },
  { slug: given, values }: AgencyEntry,
  author: AgencyAuthor,
): AgencyWritten | AgencyFault {
  const { name, kind, level, aliases = [], nameEn = '', ...rest } = values;
  if (name === undefined) return { field: 'name', key: 'nameMissing' };
  if (kind === undefined) return { field: 'kind', key: 'kindMissing' };
  if (level === undefined) return { field: 'level', key: 'levelMissing' };
  const slug = given ?? slugOfName(name);
  if (slug === '' || isTaken(db, slug)) return { field: 'slug', key: 'slugTaken' };
  if (hasNamesake(db, name, parent.id, null)) return { field: 'name', key: 'nameTaken' };
  const id = nextId(db);
  const own = { id, slug, name, nameEn, kind, level, ...rest };
  db.insert(agencies)
    .values({ ...own, parentId: parent.id, isFictitious: parent.isFictitious, pinyin: '', pinyinInitials: '' })
    .run();
  replaceAliases(db, id, aliases);
  writeSearchWords(db, id);
  refreshAgency(db, id);
  const after = { ...own, id: undefined, parent: slugOfId(db, parent.id), aliases };
  recordAction(db, author, { action: 'agency.add', subject: 'agency', subjectId: slug, agencyId: id, after });
  return { outcome: 'added', slug, name, changes: [] };
}

function change(
  db: Executor,
  found: Agency,
  parentId: number | null,
  { values }: AgencyEntry,
  author: AgencyAuthor,
): AgencyWritten | AgencyFault {
  const { aliases, ...own } = values;
  const name = own.name ?? found.name;
  const isOther = name !== found.name || parentId !== found.parentId;
  if (isOther && hasNamesake(db, name, parentId, found.id)) return { field: 'name', key: 'nameTaken' };
  const known = listOwnAliases(db, found.id);
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const column of [...columns, ...contactColumns]) {
    const value = own[column];
    if (value === undefined || value === found[column]) continue;
    before[column] = found[column];
    after[column] = value;
  }
  if (parentId !== found.parentId) {
    before.parent = slugOfId(db, found.parentId);
    after.parent = slugOfId(db, parentId);
  }
  if (aliases && aliases.join('\n') !== known.join('\n')) {
    before.aliases = known;
    after.aliases = aliases;
    replaceAliases(db, found.id, aliases);
  }
  const changes = Object.keys(after);
  if (changes.length === 0) return { outcome: 'unchanged', slug: found.slug, name, changes };
  const patch = { ...own, parentId, isSample: false };
  if (changes.some((field) => derivedFrom.has(field))) changeAgency(db, found, patch);
  else db.update(agencies).set(patch).where(eq(agencies.id, found.id)).run();
  const subject = { subject: 'agency', subjectId: found.slug, agencyId: found.id };
  recordAction(db, author, { action: 'agency.change', ...subject, before, after });
  return { outcome: 'changed', slug: found.slug, name, changes };
}

/** Where an agency is to belong; it stays where it is when nothing is said. */
function findParent(
  db: Executor,
  text: string | undefined,
  found: Agency | undefined,
  { agencyIds }: AgencyAuthor,
): { id: number | null; isFictitious: boolean } | Extract<AgencyFault, { field: 'parent' }> {
  const fault = (key: Extract<AgencyFault, { field: 'parent' }>['key']) => {
    return { field: 'parent', key, value: text ?? '' } as const;
  };
  if (found && text === undefined) return { id: found.parentId, isFictitious: found.isFictitious };
  const parent = text ? findAgencyByText(db, text) : undefined;
  if (text && !parent) return fault('parentUnknown');
  const id = parent?.id ?? null;
  if (found && found.parentId === id) return { id, isFictitious: found.isFictitious };
  // Whoever is bound to some agencies keeps to them.
  if (agencyIds !== null && (id === null || !coversAgency(agencyIds, id))) return fault('parentOutOfReach');
  if (found && parent && isBelow(db, parent.id, found.id)) return fault('parentBelow');
  if (found && parent && parent.isFictitious !== found.isFictitious) return fault('parentFictitious');
  return { id, isFictitious: found?.isFictitious ?? parent?.isFictitious ?? false };
}

export function findBySlug(db: Executor, slug: string): Agency | undefined {
  return db.select().from(agencies).where(eq(agencies.slug, slug)).get();
}

/** The one agency that goes by a slug, a name or, failing that, another name. */
export function findAgencyByText(db: Executor, text: string): Agency | undefined {
  const named = db.select({ id: agencyAliases.agencyId }).from(agencyAliases).where(eq(agencyAliases.alias, text));
  for (const isIt of [eq(agencies.slug, text), eq(agencies.name, text), inArray(agencies.id, named)]) {
    const [found, other] = db.select().from(agencies).where(isIt).limit(2).all();
    if (found) return other ? undefined : found;
  }
  return undefined;
}

/** Two agencies under one government cannot have one name: nobody could tell them apart. */
export function hasNamesake(db: Executor, name: string, parentId: number | null, but: number | null): boolean {
  const isUnder = parentId === null ? isNull(agencies.parentId) : eq(agencies.parentId, parentId);
  const isOther = but === null ? undefined : ne(agencies.id, but);
  const found = db
    .select({ id: agencies.id })
    .from(agencies)
    .where(and(eq(agencies.name, name), isUnder, isOther));
  return found.get() !== undefined;
}

function isTaken(db: Executor, slug: string): boolean {
  const former = db.select().from(formerSlugs).where(eq(formerSlugs.slug, slug)).get();
  return former !== undefined || findBySlug(db, slug) !== undefined;
}

/** Not one that was given before: the audit log names agencies by it, also those that are gone. */
function nextId(db: Executor): number {
  const found = db.get<{ id: number }>(sql`
    SELECT 1 + max(coalesce((SELECT max(id) FROM agencies), 0), coalesce((SELECT max(agency_id) FROM audit_log), 0)) AS id`);
  return found?.id ?? 1;
}

function slugOfId(db: Executor, id: number | null): string | null {
  if (id === null) return null;
  return db.select({ slug: agencies.slug }).from(agencies).where(eq(agencies.id, id)).get()?.slug ?? null;
}

function listOwnAliases(db: Executor, agencyId: number): string[] {
  const { alias, kind } = agencyAliases;
  const isOwn = and(eq(agencyAliases.agencyId, agencyId), eq(kind, 'alias'));
  return db
    .select({ alias })
    .from(agencyAliases)
    .where(isOwn)
    .orderBy(agencyAliases.id)
    .all()
    .map((row) => row.alias);
}
