import { and, asc, eq, inArray, isNull, notExists, or } from 'drizzle-orm';
import type { StaffRole } from '@/lib/report/staff';
import { type Executor, getDatabase } from '../client';
import { agencies, staff, staffAgencies } from '../schema';
import { atOrAbove } from './scope';

interface Colleague {
  id: string;
  name: string;
}

const most = 500;

/**
 * Who may look after an inquiry about an agency, or about none, by name: those bound to it or above it, or with an inquiry about none to a
 * topmost agency, and administrators who may work for all.
 * @param roles that may work on inquiries
 * @param only this one, where they are among them
 */
export function listColleagues(
  agencyId: number | null,
  roles: readonly StaffRole[],
  { db = getDatabase(), only }: { db?: Executor; only?: string } = {},
): Colleague[] {
  const suited = db
    .select({ id: staffAgencies.staffId })
    .from(staffAgencies)
    .innerJoin(agencies, eq(agencies.id, staffAgencies.agencyId))
    .where(agencyId === null ? isNull(agencies.parentId) : atOrAbove(staffAgencies.agencyId, agencyId));
  const bindings = db
    .select({ id: staffAgencies.staffId })
    .from(staffAgencies)
    .where(eq(staffAgencies.staffId, staff.id));
  return db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(
      and(
        isNull(staff.disabledAt),
        inArray(staff.role, [...roles]),
        only === undefined ? undefined : eq(staff.id, only),
        or(inArray(staff.id, suited), and(eq(staff.role, 'administrator'), notExists(bindings))),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id))
    .limit(most)
    .all();
}
