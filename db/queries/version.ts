import { createHash } from 'node:crypto';
import { eq, max, sql } from 'drizzle-orm';
import { dayInChina } from '@/lib/report/day-in-china';
import { getDatabase } from '../client';
import { agencyChanges, portalTotals, reports } from '../schema';

/** What is published, as of its last change: it stays the same as long as nothing of it changes. */
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

/** Works out the version of what is published from what is counted of it: nothing is read that grows with the portal. */
export async function loadVersion(): Promise<PublishedVersion> {
  const db = getDatabase();
  const published = {
    reports:
      db
        .select({ reports: sql<number | null>`sum(${portalTotals.reports})` })
        .from(portalTotals)
        .where(eq(portalTotals.basis, 'published'))
        .get()?.reports ?? 0,
    changedAt:
      db
        .select({ at: max(reports.updatedAt) })
        .from(reports)
        .where(eq(reports.status, 'published'))
        .get()?.at ?? 0,
  };
  const own = db.select().from(agencyChanges).get();
  // Checks and counts are worked out anew when a migration was applied.
  const migration = db.$client.prepare('SELECT max(tag) FROM migrations').pluck().get();
  const hash = createHash('sha256')
    .update(JSON.stringify([published, own, migration]))
    .digest('hex')
    .slice(0, 8);
  const day = dayInChina(published.changedAt);
  return { id: `${day}.${hash}`, day, agencies: own?.agencies ?? 0, ...published };
}
