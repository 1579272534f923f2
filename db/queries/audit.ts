import { and, desc, eq, gte, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { AuditAction } from '@/lib/report/audit';
import { getDatabase } from '../client';
import { agencies, auditLog, staff } from '../schema';
import { withinAgencies } from './scope';

export interface AuditQuery {
  /** Address of the account, or the name that an entry has; null: anybody. */
  who: string | null;
  action: AuditAction | null;
  /** What names the thing that it was done to. */
  subjectId: string | null;
  agencyId: number | null;
  /** Milliseconds since 1970: from, and before. */
  from: number | null;
  before: number | null;
}

export interface AuditEntry {
  id: number;
  at: number;
  staffName: string;
  action: AuditAction;
  subject: string;
  subjectId: string;
  /** Name of the account that it was done to, where it was one. */
  subjectName: string | null;
  agency: AgencyName | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

export interface AuditReader {
  id: string;
  agencyIds: readonly number[] | null;
}

/**
 * Entries of the audit log, newest first. Who is bound to agencies sees what concerns these, and what they did themselves.
 * @param page at most `limit` entries with an id below `below`, where one is given
 */
export async function listAudit(
  query: AuditQuery,
  reader: AuditReader,
  page: { below: number | null; limit: number },
): Promise<AuditEntry[]> {
  const subjectStaff = getDatabase().select({ id: staff.id, name: staff.name }).from(staff).as('subject_staff');
  const rows = getDatabase()
    .select({
      id: auditLog.id,
      at: auditLog.at,
      staffName: auditLog.staffName,
      action: auditLog.action,
      subject: auditLog.subject,
      subjectId: auditLog.subjectId,
      subjectName: subjectStaff.name,
      agency: { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn },
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .leftJoin(agencies, eq(agencies.id, auditLog.agencyId))
    .leftJoin(subjectStaff, and(eq(auditLog.subject, 'staff'), eq(subjectStaff.id, auditLog.subjectId)))
    .where(and(...conditionsOf(query), seenBy(reader), page.below === null ? undefined : lt(auditLog.id, page.below)))
    .orderBy(desc(auditLog.id))
    .limit(page.limit)
    .all();
  return rows;
}

function conditionsOf({ who, action, subjectId, agencyId, from, before }: AuditQuery): (SQL | undefined)[] {
  return [
    who === null ? undefined : whoIs(who),
    action === null ? undefined : eq(auditLog.action, action),
    subjectId === null ? undefined : eq(auditLog.subjectId, subjectId),
    agencyId === null ? undefined : eq(auditLog.agencyId, agencyId),
    from === null ? undefined : gte(auditLog.at, from),
    before === null ? undefined : lt(auditLog.at, before),
  ];
}

function whoIs(who: string): SQL | undefined {
  const account = getDatabase().select({ id: staff.id }).from(staff).where(eq(staff.email, who.toLowerCase())).get();
  if (account) return eq(auditLog.staffId, account.id);
  return eq(auditLog.staffName, who);
}

function seenBy({ id, agencyIds }: AuditReader): SQL | undefined {
  const own = withinAgencies(auditLog.agencyId, agencyIds);
  return own && or(own, eq(auditLog.staffId, id), and(isNull(auditLog.agencyId), eq(auditLog.subjectId, id)));
}
