import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { ActionAuthor, StaffRole } from '@/lib/report/staff';
import { type Executor, getDatabase } from '../client';
import { recordAction } from '../record-action';
import { agencies, agencyAliases, staff, staffAgencies, staffLinks, staffSessions } from '../schema';

export interface StaffMember {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  /** Those they are bound to, by name. */
  agencies: (AgencyName & { id: number })[];
  hasSecondFactor: boolean;
  hasPassword: boolean;
  isDisabled: boolean;
}

export async function findStaff(by: { id: string } | { email: string }): Promise<StaffMember | null> {
  const [found] = await listStaff('id' in by ? eq(staff.id, by.id) : eq(staff.email, by.email.toLowerCase()));
  return found ?? null;
}

/** Members of staff by name, disabled ones last. */
export async function listStaff(condition?: SQL): Promise<StaffMember[]> {
  const db = getDatabase();
  const rows = db
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      hasSecondFactor: staff.twoFactorEnabled,
      disabledAt: staff.disabledAt,
      hasPassword: sql<number>`EXISTS (SELECT 1 FROM staff_credentials WHERE staff_credentials.staff_id = staff.id)`,
    })
    .from(staff)
    .where(condition)
    .orderBy(sql`${staff.disabledAt} IS NOT NULL`, asc(staff.name), asc(staff.id))
    .all();
  const bound = db
    .select({
      staffId: staffAgencies.staffId,
      id: agencies.id,
      slug: agencies.slug,
      name: agencies.name,
      nameEn: agencies.nameEn,
    })
    .from(staffAgencies)
    .innerJoin(agencies, eq(agencies.id, staffAgencies.agencyId))
    .where(
      inArray(
        staffAgencies.staffId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(agencies.id))
    .all();
  return rows.map(({ disabledAt, hasPassword, ...row }) => ({
    ...row,
    hasPassword: hasPassword === 1,
    isDisabled: disabledAt !== null,
    agencies: bound.filter(({ staffId }) => staffId === row.id).map(({ staffId, ...agency }) => agency),
  }));
}

/**
 * Agencies by slug, name or alias.
 * @returns the id of each text that names exactly one agency; a slug goes before a name, a name before an alias
 */
export async function findAgencyIds(texts: readonly string[]): Promise<Map<string, number>> {
  const db = getDatabase();
  const list = [...texts];
  const named = [
    db.select({ id: agencies.id, text: agencies.slug }).from(agencies).where(inArray(agencies.slug, list)).all(),
    db.select({ id: agencies.id, text: agencies.name }).from(agencies).where(inArray(agencies.name, list)).all(),
    db
      .selectDistinct({ id: agencyAliases.agencyId, text: agencyAliases.alias })
      .from(agencyAliases)
      .where(inArray(agencyAliases.alias, list))
      .all(),
  ];
  return new Map(
    list.flatMap((text) => {
      const [found, ...others] =
        named.map((rows) => rows.filter((row) => row.text === text)).find((rows) => rows[0]) ?? [];
      return found && others.length === 0 ? [[text, found.id]] : [];
    }),
  );
}

/**
 * Makes an account, which has no password before its owner sets one.
 * @param agencyIds the agencies that it is bound to
 * @returns its id, or null where the address has an account
 */
export async function insertStaff(
  entry: { name: string; email: string; role: StaffRole; agencyIds: readonly number[] },
  author: ActionAuthor,
): Promise<string | null> {
  return getDatabase().transaction(
    (tx) => {
      const id = crypto.randomUUID();
      const { agencyIds, name, email, role } = entry;
      const now = new Date();
      const stored = tx
        .insert(staff)
        .values({ id, name, email, role, emailVerified: true, createdAt: now, updatedAt: now })
        .onConflictDoNothing({ target: staff.email })
        .run();
      if (stored.changes === 0) return null;
      replaceAgencies(tx, id, agencyIds);
      recordAction(tx, author, {
        action: 'staff.add',
        subject: 'staff',
        subjectId: id,
        after: { name, email, role, agencies: slugsOf(tx, id) },
      });
      return id;
    },
    { behavior: 'immediate' },
  );
}

/** Changes what somebody may do, and for which agencies. */
export async function updateStaffRights(
  id: string,
  { role, agencyIds }: { role: StaffRole; agencyIds: readonly number[] },
  author: ActionAuthor,
): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      const before = { role: tx.select().from(staff).where(eq(staff.id, id)).get()?.role, agencies: slugsOf(tx, id) };
      tx.update(staff).set({ role, updatedAt: new Date() }).where(eq(staff.id, id)).run();
      replaceAgencies(tx, id, agencyIds);
      const after = { role, agencies: slugsOf(tx, id) };
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      recordAction(tx, author, { action: 'staff.change', subject: 'staff', subjectId: id, before, after });
    },
    { behavior: 'immediate' },
  );
}

/** Shuts somebody out, at once and with all their sessions and links, or lets them in again. */
export async function setStaffDisabled(id: string, isDisabled: boolean, author: ActionAuthor): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      tx.update(staff)
        .set({ disabledAt: isDisabled ? new Date() : null, updatedAt: new Date() })
        .where(eq(staff.id, id))
        .run();
      if (isDisabled) {
        tx.delete(staffSessions).where(eq(staffSessions.staffId, id)).run();
        tx.delete(staffLinks).where(eq(staffLinks.staffId, id)).run();
      }
      recordAction(tx, author, {
        action: isDisabled ? 'staff.disable' : 'staff.enable',
        subject: 'staff',
        subjectId: id,
      });
    },
    { behavior: 'immediate' },
  );
}

function replaceAgencies(tx: Executor, staffId: string, agencyIds: readonly number[]): void {
  tx.delete(staffAgencies).where(eq(staffAgencies.staffId, staffId)).run();
  const rows = [...new Set(agencyIds)].map((agencyId) => ({ staffId, agencyId }));
  if (rows.length > 0) tx.insert(staffAgencies).values(rows).run();
}

function slugsOf(tx: Executor, staffId: string): string[] {
  return tx
    .select({ slug: agencies.slug })
    .from(staffAgencies)
    .innerJoin(agencies, eq(agencies.id, staffAgencies.agencyId))
    .where(eq(staffAgencies.staffId, staffId))
    .orderBy(asc(agencies.slug))
    .all()
    .map(({ slug }) => slug);
}
