import { and, asc, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type {
  FeedbackChannel,
  FeedbackEventKind,
  FeedbackKind,
  FeedbackState,
  InboxView,
  MailState,
} from '@/lib/report/feedback';
import { getDatabase } from '../client';
import { agencies, feedback, feedbackEvents, feedbackMails, staff } from '../schema';
import { type AttachmentEntry, listAttachments } from './attachments';
import { agencyIdOf, type Bound, withinInquiries } from './inquiry-scope';

export interface InboxQuery {
  view: InboxView;
  kind: FeedbackKind | null;
  /** Slug of the agency that they are about. */
  agency: string | null;
  /** Id of the member of staff who looks after them, or `nobody`. */
  assigned: string | null;
  /** Only what was due before this day, `YYYY-MM-DD`. */
  dueBefore: string | null;
  /** A receipt number, or a piece of the subject or the text. */
  find: { receipt: string } | { text: string } | null;
  /** Where the page before ended. */
  after: InboxPosition | null;
}

export interface InboxPosition {
  dueOn: string;
  id: number;
}

export interface InquiryRow {
  id: number;
  receipt: string;
  kind: FeedbackKind;
  state: FeedbackState;
  agency: AgencyName | null;
  subject: string;
  assignedTo: string | null;
  dueOn: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  channel: FeedbackChannel;
  year: number | null;
  /** `<table>.<row>.<column>` of the form. */
  figure: string | null;
  wantsAnswer: boolean;
  mayPublish: boolean;
  /** When it was first answered, in milliseconds since 1970; null: it was not. */
  answeredAt: number | null;
  answeredInTime: boolean | null;
  /** Since when nothing is left to do. */
  doneAt: number | null;
}

const agencyName = { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn };

/**
 * Inquiries that somebody may work on: what is open by the day on which it is due, so that what is overdue comes first and then the oldest;
 * what is done, the other way round.
 * @param limit most rows
 */
export async function listInquiries(query: InboxQuery, bound: Bound, limit: number): Promise<InquiryRow[]> {
  return inboxStatement(query, bound, limit).all();
}

/** The statement of a page of the inbox; the test of its indexes looks at how it is carried out. */
export function inboxStatement(query: InboxQuery, bound: Bound, limit: number) {
  const { order, after } = placesOf(query);
  return getDatabase()
    .select({
      id: feedback.id,
      receipt: feedback.receipt,
      kind: feedback.kind,
      state: feedback.state,
      agency: agencyName,
      subject: feedback.subject,
      assignedTo: staff.name,
      dueOn: feedback.dueOn,
      createdAt: feedback.createdAt,
      channel: feedback.channel,
      year: feedback.year,
      figure: feedback.figure,
      wantsAnswer: feedback.wantsAnswer,
      mayPublish: feedback.mayPublish,
      answeredAt: feedback.answeredAt,
      answeredInTime: feedback.answeredInTime,
      doneAt: feedback.doneAt,
    })
    .from(feedback)
    .leftJoin(agencies, eq(agencies.id, feedback.agencyId))
    .leftJoin(staff, eq(staff.id, feedback.assignedTo))
    .where(
      and(
        withinView(query.view),
        withinInquiries(bound),
        query.kind === null ? undefined : eq(feedback.kind, query.kind),
        query.agency === null ? undefined : eq(feedback.agencyId, agencyIdOf(query.agency) ?? -1),
        query.assigned === null
          ? undefined
          : query.assigned === 'nobody'
            ? isNull(feedback.assignedTo)
            : eq(feedback.assignedTo, query.assigned),
        query.dueBefore === null ? undefined : lt(feedback.dueOn, query.dueBefore),
        query.find === null ? undefined : matching(query.find),
        after,
      ),
    )
    .orderBy(...order)
    .limit(limit);
}

/** The order of a view, and the condition that a row stands after the page before. */
function placesOf({ view, after }: InboxQuery): { order: SQL[]; after: SQL | undefined } {
  const { dueOn, id } = feedback;
  if (view === 'all') return { order: [desc(id)], after: after ? lt(id, after.id) : undefined };
  const isDone = view === 'answered' || view === 'closed';
  const sign = sql.raw(isDone ? '<' : '>');
  return {
    order: isDone ? [desc(dueOn), desc(id)] : [asc(dueOn), asc(id)],
    after: after ? sql`(${dueOn}, ${id}) ${sign} (${after.dueOn}, ${after.id})` : undefined,
  };
}

function withinView(view: InboxView): SQL | undefined {
  if (view === 'all') return undefined;
  // Written out, since an index of a part of the table is only used where its condition stands in the statement.
  if (view === 'open') return sql.raw(`"feedback"."state" || '' IN ('received', 'inProgress')`);
  return eq(feedback.state, view);
}

function matching(find: NonNullable<InboxQuery['find']>): SQL | undefined {
  if ('receipt' in find) return eq(feedback.receipt, find.receipt);
  const { text } = find;
  // The index holds pieces of three characters; shorter words are looked for in each text.
  if (Array.from(text).length < 3)
    return or(sql`instr(${feedback.subject}, ${text}) > 0`, sql`instr(${feedback.text}, ${text}) > 0`);
  const phrase = `"${text.replaceAll('"', '""')}"`;
  return sql`${feedback.id} IN (SELECT rowid FROM feedback_words WHERE feedback_words MATCH ${phrase})`;
}

export interface InquiryDetail extends Omit<InquiryRow, 'assignedTo'> {
  agencyId: number | null;
  reportId: number | null;
  /** The work on the report that began for it. */
  revisionId: number | null;
  text: string;
  /** Sealed, as is `contact`. */
  name: string | null;
  contact: string | null;
  assignedTo: { id: string; name: string } | null;
  version: number;
  events: InquiryEvent[];
  attachments: AttachmentEntry[];
}

export interface InquiryEvent {
  id: number;
  at: number;
  kind: FeedbackEventKind;
  /** Null: the person who sent it. */
  staffName: string | null;
  text: string | null;
  value: string | null;
  /** The mail that tells the person of it, if there is one. */
  mail: { state: MailState; problem: string | null } | null;
}

/** An inquiry that somebody may work on, with its history, oldest first; null where there is none, or where it is not theirs. */
export async function findInquiry(receipt: string, bound: Bound): Promise<InquiryDetail | null> {
  const db = getDatabase();
  const found = db
    .select({
      inquiry: feedback,
      agency: agencyName,
      assignedTo: { id: staff.id, name: staff.name },
    })
    .from(feedback)
    .leftJoin(agencies, eq(agencies.id, feedback.agencyId))
    .leftJoin(staff, eq(staff.id, feedback.assignedTo))
    .where(and(eq(feedback.receipt, receipt), withinInquiries(bound)))
    .get();
  if (!found) return null;
  const events = db
    .select({
      id: feedbackEvents.id,
      at: feedbackEvents.at,
      kind: feedbackEvents.kind,
      staffName: feedbackEvents.staffName,
      text: feedbackEvents.text,
      value: feedbackEvents.value,
      mail: { state: feedbackMails.state, problem: feedbackMails.problem },
    })
    .from(feedbackEvents)
    .leftJoin(feedbackMails, eq(feedbackMails.eventId, feedbackEvents.id))
    .where(eq(feedbackEvents.feedbackId, found.inquiry.id))
    .orderBy(asc(feedbackEvents.id))
    .all();
  const { lookupCodeHash, submissionKey, ...inquiry } = found.inquiry;
  return {
    ...inquiry,
    agency: found.agency,
    assignedTo: found.assignedTo,
    events,
    attachments: listAttachments(inquiry.id),
  };
}
