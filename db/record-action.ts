import type { AuditAction } from '@/lib/report/audit';
import type { ActionAuthor } from '@/lib/report/staff';
import type { Executor } from './client';
import { auditLog } from './schema';

export interface Action {
  action: AuditAction;
  /** Kind of what it was done to, such as `staff`, and what names it. */
  subject: string;
  subjectId: string;
  /** The agency that it concerns, for searching and for who may see the entry. */
  agencyId?: number | null;
  /** What was there, and what is there now: only what changed, and nothing that tells who a citizen is. */
  before?: Readonly<Record<string, unknown>> | null;
  after?: Readonly<Record<string, unknown>> | null;
}

/**
 * Adds an entry to the audit log. To be called by everything that staff do, inside the transaction that does it, so that there is neither an
 * action without an entry nor an entry without an action.
 */
export function recordAction(tx: Executor, author: ActionAuthor, action: Action): void {
  tx.insert(auditLog)
    .values({
      at: Date.now(),
      staffId: author.id,
      staffName: author.name,
      action: action.action,
      subject: action.subject,
      subjectId: action.subjectId,
      agencyId: action.agencyId ?? null,
      before: action.before ?? null,
      after: action.after ?? null,
    })
    .run();
}
