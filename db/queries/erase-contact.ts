import { and, asc, count, eq, isNotNull, lt, or, sql } from 'drizzle-orm';
import { getDatabase } from '../client';
import { feedback } from '../schema';
import { addEvent } from './work-on-inquiries';

/** As the index has it, which is used only where its condition stands in the statement. */
const hasPerson = or(isNotNull(feedback.name), isNotNull(feedback.contact));

/** Erases name and contact, for the person themselves; whoever has the inquiry open has to look again. */
export async function erasePerson(receipt: string, now: number): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      const inquiry = tx
        .select()
        .from(feedback)
        .where(and(eq(feedback.receipt, receipt), hasPerson))
        .get();
      if (!inquiry) return;
      addEvent(tx, inquiry, { at: now, kind: 'erase' });
      tx.update(feedback)
        .set({ name: null, contact: null, version: inquiry.version + 1 })
        .where(eq(feedback.id, inquiry.id))
        .run();
    },
    { behavior: 'immediate' },
  );
}

/** How many inquiries that are done since before a moment have name or contact still. */
export async function countExpiredPersons(before: number): Promise<number> {
  const found = await getDatabase()
    .select({ count: count() })
    .from(feedback)
    .where(and(lt(feedback.doneAt, before), hasPerson))
    .get();
  return found?.count ?? 0;
}

/**
 * Erases name and contact of inquiries that are done since before a moment. An inquiry that was taken up again is not done, however old it is.
 * @param limit most inquiries, so that writers do not wait long
 * @returns of how many inquiries
 */
export async function expirePersons(before: number, now: number, limit: number): Promise<number> {
  return getDatabase().transaction(
    (tx) => {
      const expired = tx
        .select({ id: feedback.id })
        .from(feedback)
        .where(and(lt(feedback.doneAt, before), hasPerson))
        .orderBy(asc(feedback.doneAt))
        .limit(limit)
        .all();
      for (const inquiry of expired) {
        addEvent(tx, inquiry, { at: now, kind: 'expire' });
        tx.update(feedback)
          .set({ name: null, contact: null, version: sql`${feedback.version} + 1` })
          .where(eq(feedback.id, inquiry.id))
          .run();
      }
      return expired.length;
    },
    { behavior: 'immediate' },
  );
}
