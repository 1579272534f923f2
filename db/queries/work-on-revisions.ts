import { and, eq } from 'drizzle-orm';
import type { Answer } from '@/lib/report/finding';
import { findObstacles } from '@/lib/report/obstacles';
import type { ReviewAction, StepRefusal } from '@/lib/report/review';
import type { ReportContent } from '@/lib/report/revision';
import type { Actor } from '@/lib/report/staff';
import { checkContent } from '../check-reports';
import { type Executor, getDatabase } from '../client';
import { recordAction } from '../record-action';
import {
  type CellCorrection,
  changeRevision,
  correctFigures,
  findToWorkOn,
  giveUp,
  publishRevision,
  type RevisionRefusal,
  takeStep,
} from '../revise';
import { type Revision, reports } from '../schema';
import { tellOfCorrection } from '../tell-of-correction';
import { listPublishedAnswers } from './revisions';
import { coversAgency } from './scope';

/** A revision as somebody at the desk saw it when they decided what to do with it. */
export interface Seen {
  id: number;
  edition: number;
  actor: Actor;
}

/** Why nothing was done. */
export type WorkRefusal =
  | RevisionRefusal
  | StepRefusal
  | 'revisionInReview'
  | 'notApproved'
  | 'notExplained'
  | 'reasonMissing';

/** What every piece of work has in common: the revision is there, unchanged since it was seen, and the actor's to work on. */
function workOn(
  { id, edition, actor }: Seen,
  act: (tx: Executor, revision: Revision, now: number) => WorkRefusal | null,
): WorkRefusal | null {
  return getDatabase().transaction(
    (tx) => {
      const revision = findToWorkOn(tx, id, edition);
      if (typeof revision === 'string') return revision;
      if (!coversAgency(actor.agencyIds, revision.agencyId)) return 'revisionGone';
      return act(tx, revision, Date.now());
    },
    { behavior: 'immediate' },
  );
}

/** What a revision says is changed before the reviews only: in a later state it has to be sent back first. */
function workOnDraft(seen: Seen, act: (tx: Executor, revision: Revision, now: number) => void): WorkRefusal | null {
  return workOn(seen, (tx, revision, now) => {
    if (revision.state !== 'draft') return 'revisionInReview';
    act(tx, revision, now);
    return null;
  });
}

/** Corrects figures, each with its reason; all or none. @returns why not, or null where it was done */
export async function correctRevision(seen: Seen, cells: readonly CellCorrection[]): Promise<WorkRefusal | null> {
  return workOnDraft(seen, (tx, revision, now) => correctFigures(tx, revision, cells, seen.actor, now));
}

/** Changes the text of a revision and what it says about itself. @returns why not, or null where it was done */
export async function editRevision(
  seen: Seen,
  change: Partial<Omit<ReportContent, 'tables' | 'form'>> & { reason?: string },
): Promise<WorkRefusal | null> {
  return workOnDraft(seen, (tx, revision, now) => {
    const { reason: typed = revision.reason, ...texts } = change;
    const reason = typed || null;
    const before = { ...revision.content, reason: revision.reason };
    changeRevision(tx, revision, { content: { ...revision.content, ...texts }, reason }, now);
    const changed = Object.fromEntries(
      Object.entries({ ...texts, reason }).filter(
        ([key, value]) =>
          JSON.stringify(value) !== JSON.stringify(Object.entries(before).find(([own]) => own === key)?.[1]),
      ),
    );
    record(tx, seen, revision, 'report.edit', changed);
  });
}

/** Says what the agency has to say to a finding; an empty text takes it back. @returns why not, or null where it was done */
export async function answerFinding(seen: Seen, answer: Answer): Promise<WorkRefusal | null> {
  return workOnDraft(seen, (tx, revision, now) => {
    const others = revision.answers.filter(({ checkId }) => checkId !== answer.checkId);
    changeRevision(tx, revision, { answers: answer.text === '' ? others : [...others, answer] }, now);
    record(tx, seen, revision, 'report.answer', { checkId: answer.checkId, text: answer.text });
  });
}

/** Takes a step of the three reviews, with a remark. @returns why not, or null where it was done */
export async function reviewRevision(seen: Seen, action: ReviewAction, remark: string): Promise<WorkRefusal | null> {
  return workOn(seen, (tx, revision, now) => {
    if (action === 'enter' && lacksReason(tx, revision)) return 'reasonMissing';
    const refusal = takeStep(tx, revision, action, seen.actor, remark, now);
    if (!refusal) record(tx, seen, revision, `report.${action}`, { remark });
    return refusal;
  });
}

/** Gives a revision up; what is published stays as it is. @returns why not, or null where it was done */
export async function dropRevision(seen: Seen): Promise<WorkRefusal | null> {
  return workOnDraft(seen, (tx, revision) => {
    record(tx, seen, revision, 'report.drop', { year: revision.year });
    giveUp(tx, revision);
  });
}

/** Makes a reviewed revision public, once everything that has to be explained is. @returns why not, or null where it was done */
export async function publishReviewed(seen: Seen): Promise<WorkRefusal | null> {
  return workOn(seen, (tx, revision, now) => {
    if (revision.state !== 'approved') return 'notApproved';
    if (lacksReason(tx, revision)) return 'reasonMissing';
    const answers = [...revision.answers, ...listPublishedAnswers(tx, revision)];
    if (findObstacles(checkContent(tx, revision, revision.content), answers).length > 0) return 'notExplained';
    const version = publishRevision(tx, revision, now);
    const told = { revisionId: revision.id, reason: revision.reason ?? '', staffName: seen.actor.name };
    tellOfCorrection(tx, told, now);
    record(tx, seen, revision, 'report.publish', { year: revision.year, version });
    return null;
  });
}

/** Who changes what is public says why. */
function lacksReason(tx: Executor, { agencyId, year, reason }: Revision): boolean {
  const isOfYear = and(eq(reports.agencyId, agencyId), eq(reports.year, year), eq(reports.isSample, false));
  return !reason && tx.select({ id: reports.id }).from(reports).where(isOfYear).get() !== undefined;
}

function record(
  tx: Executor,
  { actor }: Seen,
  { id, agencyId }: Revision,
  action: Parameters<typeof recordAction>[2]['action'],
  after: Record<string, unknown>,
) {
  recordAction(tx, actor, { action, subject: 'revision', subjectId: String(id), agencyId, after });
}
