import { createHash } from 'node:crypto';
import { asc, count, eq, max } from 'drizzle-orm';
import { getDatabase } from '../client';
import { agencies, agencyAliases, reports } from '../schema';

/** What is published, as of its last change: two portals, or one at two times, that publish the same have the same version. */
export interface PublishedVersion {
  /** A day in China and eight hexadecimal digits, such as `2025-04-01.0f3a92bc`. */
  id: string;
  /** The day of the last change, `YYYY-MM-DD`. */
  day: string;
  /** When a published report last changed, in milliseconds since 1970; 0 where none is published. */
  changedAt: number;
  reports: number;
  agencies: number;
}

/** Works out the version of what is published; reads an index and the names of all agencies. */
export async function loadVersion(): Promise<PublishedVersion> {
  const db = getDatabase();
  const isPublished = eq(reports.status, 'published');
  const found = db
    .select({ reports: count(), changedAt: max(reports.updatedAt) })
    .from(reports)
    .where(isPublished)
    .get();
  const published = { reports: found?.reports ?? 0, changedAt: found?.changedAt ?? 0 };
  const hash = createHash('sha256').update(JSON.stringify(published));
  const { slug, name, nameEn, kind, level, parentId } = agencies;
  let agencyCount = 0;
  const listed = db
    .select({ slug, name, nameEn, kind, level, parentId })
    .from(agencies)
    .orderBy(asc(agencies.id))
    .toSQL();
  for (const row of db.$client
    .prepare<unknown[], unknown[]>(listed.sql)
    .raw()
    .iterate(...listed.params)) {
    hash.update(JSON.stringify(row));
    agencyCount += 1;
  }
  const aliases = db
    .select({ count: count(), last: max(agencyAliases.id) })
    .from(agencyAliases)
    .get();
  hash.update(JSON.stringify(aliases));
  // Checks and counts are worked out anew when a migration was applied.
  hash.update(String(db.$client.prepare('SELECT max(tag) FROM migrations').pluck().get()));
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(published.changedAt));
  return { id: `${day}.${hash.digest('hex').slice(0, 8)}`, day, agencies: agencyCount, ...published };
}
