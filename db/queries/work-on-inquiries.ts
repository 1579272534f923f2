import { eq } from 'drizzle-orm';
import type { AuditAction } from '@/lib/report/audit';
import { dayInChina } from '@/lib/report/day-in-china';
import type { FeedbackEventKind, FeedbackKind, FeedbackState, WritingKind } from '@/lib/report/feedback';
import { isDone, mayReply } from '@/lib/report/feedback';
import type { StaffRole } from '@/lib/report/staff';
import { type Executor, getDatabase } from '../client';
import { recordAction } from '../record-action';
import { type Feedback, feedback, feedbackEvents } from '../schema';
import { type AttachmentToStore, storeAttachments } from './attachments';
import { listColleagues } from './colleagues';
import { coversInquiry, type Worker, type WorkOutcome } from './inquiry-scope';
import { queueMail } from './mail';

/** Which inquiry, as it was when the page was opened. */
export interface Seen {
  receipt: string;
  version: number;
}

const stateAfter = { answer: 'answered', ask: 'waiting', note: null } as const satisfies Record<
  WritingKind,
  FeedbackState | null
>;

export interface Writing {
  kind: WritingKind;
  text: string;
  /** Have the person told by mail that they were written to. */
  isMailed: boolean;
  attachments: readonly AttachmentToStore[];
}

/** Keeps what a member of staff wrote: stored when it returns, and only then shown to the person. */
export async function writeOnInquiry(
  seen: Seen,
  { kind, text, isMailed, attachments }: Writing,
  worker: Worker,
): Promise<WorkOutcome> {
  return work(seen, worker, `inquiry.${kind}`, (tx, inquiry, now) => {
    const state = stateAfter[kind];
    const eventId = addEvent(tx, inquiry, { at: now, kind, staffName: worker.author.name, text });
    storeAttachments(tx, { feedbackId: inquiry.id, eventId }, attachments);
    if (isMailed && state) queueMail(tx, { feedbackId: inquiry.id, eventId, now });
    const isFirst = kind === 'answer' && inquiry.answeredAt === null;
    return {
      ...(state && { state }),
      ...(isFirst && { answeredAt: now, answeredInTime: dayInChina(now) <= inquiry.dueOn }),
      // Whoever begins to write has it, where nobody had it.
      ...(inquiry.assignedTo === null && { assignedTo: worker.author.id }),
    };
  });
}

/**
 * Gives an inquiry to a member of staff, or to nobody; one that nobody had started on is in progress from then on.
 * @param roles that may work on inquiries: whoever may not work on this one does not get it
 */
export async function assignInquiry(
  seen: Seen,
  staffId: string | null,
  worker: Worker,
  roles: readonly StaffRole[],
): Promise<WorkOutcome> {
  return work(seen, worker, 'inquiry.assign', (tx, inquiry, now) => {
    const [colleague] = staffId === null ? [] : listColleagues(inquiry.agencyId, roles, { db: tx, only: staffId });
    if (staffId !== null && !colleague) return null;
    addEvent(tx, inquiry, { at: now, kind: 'assign', staffName: worker.author.name, value: colleague?.name ?? null });
    return { assignedTo: staffId, ...(staffId !== null && inquiry.state === 'received' && { state: 'inProgress' }) };
  });
}

/** Brings an inquiry into another state. */
export async function setInquiryState(seen: Seen, state: FeedbackState, worker: Worker): Promise<WorkOutcome> {
  return work(seen, worker, 'inquiry.state', (tx, inquiry, now) => {
    if (state === inquiry.state) return {};
    addEvent(tx, inquiry, { at: now, kind: 'state', staffName: worker.author.name, value: state });
    return { state };
  });
}

/**
 * Keeps what the person wrote once more, and gives the inquiry back to staff.
 * @param dueOn finds the day on which an answer is due now
 * @returns false where it is not their turn
 */
export async function addMessage(
  receipt: string,
  text: string,
  now: number,
  dueOn: (kind: FeedbackKind, since: number) => string,
): Promise<boolean> {
  return getDatabase().transaction(
    (tx) => {
      const inquiry = tx.select().from(feedback).where(eq(feedback.receipt, receipt)).get();
      if (!inquiry || !mayReply(inquiry.state)) return false;
      addEvent(tx, inquiry, { at: now, kind: 'message', text });
      tx.update(feedback)
        .set({ state: 'inProgress', doneAt: null, dueOn: dueOn(inquiry.kind, now), version: inquiry.version + 1 })
        .where(eq(feedback.id, inquiry.id))
        .run();
      return true;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Does something to an inquiry of the worker's, with an entry in the audit log: all of it or nothing, and not where it has changed since it was
 * seen.
 */
export function work(
  { receipt, version }: Seen,
  { author, bound }: Worker,
  action: AuditAction,
  /** Null: it cannot be done any more. */
  change: (tx: Executor, inquiry: Feedback, now: number) => Partial<Feedback> | null,
): WorkOutcome {
  return getDatabase().transaction(
    (tx) => {
      const inquiry = tx.select().from(feedback).where(eq(feedback.receipt, receipt)).get();
      if (!inquiry || !coversInquiry(bound, inquiry.agencyId)) return 'unknown';
      if (inquiry.version !== version) return 'changed';
      const now = Date.now();
      const changed = change(tx, inquiry, now);
      if (changed === null) return 'changed';
      const done = changed.state && { doneAt: isDone(changed.state) ? now : null };
      tx.update(feedback)
        .set({ ...changed, ...done, version: version + 1 })
        .where(eq(feedback.id, inquiry.id))
        .run();
      recordAction(tx, author, {
        action,
        subject: 'inquiry',
        subjectId: receipt,
        agencyId: inquiry.agencyId,
        before: { state: inquiry.state, assignedTo: inquiry.assignedTo },
        after: {
          state: changed.state ?? inquiry.state,
          assignedTo: changed.assignedTo === undefined ? inquiry.assignedTo : changed.assignedTo,
        },
      });
      return 'done';
    },
    { behavior: 'immediate' },
  );
}

/** Adds to the history of an inquiry. */
export function addEvent(
  tx: Executor,
  { id }: Pick<Feedback, 'id'>,
  event: { at: number; kind: FeedbackEventKind; staffName?: string; text?: string; value?: string | null },
): number {
  return tx
    .insert(feedbackEvents)
    .values({ ...event, feedbackId: id })
    .returning({ id: feedbackEvents.id })
    .get().id;
}
