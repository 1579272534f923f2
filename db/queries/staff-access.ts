import { and, asc, desc, eq, gt, ne } from 'drizzle-orm';
import type { AuditAction } from '@/lib/report/audit';
import type { ActionAuthor } from '@/lib/report/staff';
import { getDatabase } from '../client';
import { recordAction } from '../record-action';
import { staff, staffCredentials, staffLinks, staffSecondFactors, staffSessions } from '../schema';
import { findStaff, type StaffMember } from './staff';

export interface StaffSession {
  id: string;
  /** Where from: network address and browser, as far as they were told. */
  address: string | null;
  browser: string | null;
  /** Milliseconds since 1970. */
  since: number;
}

/** Whether somebody may sign in. */
export async function isStaffEnabled(id: string): Promise<boolean> {
  const found = getDatabase().select({ disabledAt: staff.disabledAt }).from(staff).where(eq(staff.id, id)).get();
  return found !== undefined && found.disabledAt === null;
}

/**
 * Keeps the hash of a new link in place of an older one.
 * @param withoutSecondFactor also removes the second factor, for who has lost it
 */
export async function storeStaffLink(
  link: { tokenHash: string; staffId: string; expiresAt: number },
  withoutSecondFactor: boolean,
  author: ActionAuthor,
): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      const { staffId } = link;
      tx.delete(staffLinks).where(eq(staffLinks.staffId, staffId)).run();
      tx.insert(staffLinks).values(link).run();
      if (withoutSecondFactor) {
        tx.delete(staffSecondFactors).where(eq(staffSecondFactors.staffId, staffId)).run();
        tx.update(staff).set({ twoFactorEnabled: false, updatedAt: new Date() }).where(eq(staff.id, staffId)).run();
      }
      recordAction(tx, author, {
        action: 'staff.link',
        subject: 'staff',
        subjectId: staffId,
        after: { withoutSecondFactor },
      });
    },
    { behavior: 'immediate' },
  );
}

/** Whose link it is, while it can be used. */
export async function findStaffByLink(tokenHash: string): Promise<StaffMember | null> {
  const link = getDatabase()
    .select({ staffId: staffLinks.staffId })
    .from(staffLinks)
    .where(and(eq(staffLinks.tokenHash, tokenHash), gt(staffLinks.expiresAt, Date.now())))
    .get();
  const found = link && (await findStaff({ id: link.staffId }));
  return found && !found.isDisabled ? found : null;
}

/**
 * Uses a link up: sets the password and ends all sessions.
 * @returns false where it was used or has run out meanwhile
 */
export async function consumePasswordLink(tokenHash: string, passwordHash: string): Promise<boolean> {
  return getDatabase().transaction(
    (tx) => {
      const link = tx
        .delete(staffLinks)
        .where(and(eq(staffLinks.tokenHash, tokenHash), gt(staffLinks.expiresAt, Date.now())))
        .returning()
        .get();
      const owner = link && tx.select().from(staff).where(eq(staff.id, link.staffId)).get();
      if (!owner || owner.disabledAt) return false;
      const now = new Date();
      tx.delete(staffCredentials).where(eq(staffCredentials.staffId, owner.id)).run();
      tx.insert(staffCredentials)
        .values({
          id: crypto.randomUUID(),
          staffId: owner.id,
          accountId: owner.id,
          providerId: 'credential',
          password: passwordHash,
          createdAt: now,
          updatedAt: now,
        })
        .run();
      tx.delete(staffSessions).where(eq(staffSessions.staffId, owner.id)).run();
      recordAction(tx, owner, { action: 'account.password', subject: 'staff', subjectId: owner.id });
      return true;
    },
    { behavior: 'immediate' },
  );
}

/** Sessions that have not run out, newest first. */
export async function listStaffSessions(staffId: string): Promise<StaffSession[]> {
  const rows = getDatabase()
    .select()
    .from(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), gt(staffSessions.expiresAt, new Date())))
    .orderBy(desc(staffSessions.createdAt), asc(staffSessions.id))
    .all();
  return rows.map(({ id, ipAddress, userAgent, createdAt }) => ({
    id,
    address: ipAddress || null,
    browser: userAgent || null,
    since: createdAt.getTime(),
  }));
}

/**
 * Ends sessions of somebody.
 * @param which one of them, or all but one
 */
export async function endStaffSessions(
  staffId: string,
  which: { only: string } | { allBut: string | null },
  author: ActionAuthor,
): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      const narrower =
        'only' in which
          ? eq(staffSessions.id, which.only)
          : which.allBut === null
            ? undefined
            : ne(staffSessions.id, which.allBut);
      const ended = tx
        .delete(staffSessions)
        .where(and(eq(staffSessions.staffId, staffId), narrower))
        .run().changes;
      if (ended === 0) return;
      recordAction(tx, author, {
        action: 'account.endSessions',
        subject: 'staff',
        subjectId: staffId,
        after: { ended },
      });
    },
    { behavior: 'immediate' },
  );
}

/** Adds an entry about somebody's own account, for what better-auth has done. */
export async function recordAccountAction(
  author: ActionAuthor & { id: string },
  action: AuditAction,
  after?: Readonly<Record<string, unknown>>,
): Promise<void> {
  recordAction(getDatabase(), author, { action, subject: 'staff', subjectId: author.id, after });
}
