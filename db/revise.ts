import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Figure } from '@/lib/report/figure';
import type { TableKey } from '@/lib/report/form';
import { type ReviewAction, refuseStep, reviewSteps, type StepRefusal } from '@/lib/report/review';
import { withCell } from '@/lib/report/revision';
import type { ActionAuthor } from '@/lib/report/staff';
import type { Executor } from './client';
import { publish } from './publish';
import { recordAction } from './record-action';
import { dropUnusedDocument } from './save-report';
import { corrections, type Revision, revisionSteps, revisions } from './schema';

/** Changes to a revision. Each is to be called inside a transaction; those that staff make leave an entry in the audit log. */

/** Begins work on a report. An agency and year can have one open revision only. @returns its id */
export function openRevision(
  db: Executor,
  revision: Pick<Revision, 'agencyId' | 'year' | 'content' | 'documentSha256' | 'reason'>,
  now: number,
): number {
  const values = { ...revision, createdAt: now, updatedAt: now };
  return db.insert(revisions).values(values).returning({ id: revisions.id }).get().id;
}

/** Makes a revision public, which ends it. @returns the number of the version */
export function publishRevision(db: Executor, revision: Revision, now: number): number {
  const { id, agencyId, year, content, documentSha256, reason, answers } = revision;
  db.update(revisions).set({ closedAt: now, updatedAt: now }).where(eq(revisions.id, id)).run();
  return publish(db, { agencyId, year, content, documentSha256, revisionId: id, reason, answers }, now);
}

/** Deletes a revision that nobody wants, with its corrections and steps. */
export function giveUp(db: Executor, { id, documentSha256 }: Pick<Revision, 'id' | 'documentSha256'>): void {
  db.delete(revisions).where(eq(revisions.id, id)).run();
  if (documentSha256) dropUnusedDocument(db, documentSha256);
}

export type RevisionRefusal = 'revisionGone' | 'revisionChanged';

/**
 * An open revision as somebody saw it.
 * @param edition that they saw
 * @returns why nothing can be done with it now: it is closed, or somebody else has changed it meanwhile
 */
export function findToWorkOn(db: Executor, id: number, edition: number): Revision | RevisionRefusal {
  const found = db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, id), isNull(revisions.closedAt)))
    .get();
  if (!found) return 'revisionGone';
  return found.edition === edition ? found : 'revisionChanged';
}

/** Changes an open revision, which its other editors will notice. */
export function changeRevision(
  db: Executor,
  { id, edition }: Revision,
  change: Partial<Pick<Revision, 'content' | 'state' | 'reason' | 'answers'>>,
  now: number,
): void {
  db.update(revisions)
    .set({ ...change, edition: edition + 1, updatedAt: now })
    .where(eq(revisions.id, id))
    .run();
}

/**
 * Takes a step of the reviews.
 * @returns why it may not be taken, or null where it was
 */
export function takeStep(
  db: Executor,
  revision: Revision,
  action: ReviewAction,
  { id: staffId, name: staffName }: { id: string; name: string },
  remark: string,
  now: number,
): StepRefusal | null {
  const history = db
    .select({ action: revisionSteps.action, staffId: revisionSteps.staffId })
    .from(revisionSteps)
    .where(eq(revisionSteps.revisionId, revision.id))
    .orderBy(asc(revisionSteps.id))
    .all();
  const refusal = refuseStep(action, revision.state, history, staffId);
  if (refusal) return refusal;
  db.insert(revisionSteps).values({ revisionId: revision.id, action, staffId, staffName, remark, at: now }).run();
  changeRevision(db, revision, { state: reviewSteps[action].to }, now);
  return null;
}

export interface CellCorrection {
  table: TableKey;
  row: string;
  column: string;
  /** Undefined takes the cell out. */
  after: Figure | undefined;
  reason: string;
}

/** Corrects figures of a revision, each with who, when and why. What was printed stays in the figure. */
export function correctFigures(
  db: Executor,
  revision: Revision,
  cells: readonly CellCorrection[],
  author: ActionAuthor,
  now: number,
): void {
  let { tables } = revision.content;
  for (const { table, row, column, after, reason } of cells) {
    const before = tables[table]?.[row]?.[column];
    tables = withCell(tables, { table, row, column }, after);
    db.insert(corrections)
      .values({
        revisionId: revision.id,
        table,
        row,
        column,
        before: before ?? null,
        after: after ?? null,
        reason,
        staffId: author.id,
        staffName: author.name,
        at: now,
      })
      .run();
  }
  const name = ({ table, row, column }: CellCorrection) => `${table}.${row}.${column}`;
  recordAction(db, author, {
    action: 'report.correct',
    subject: 'revision',
    subjectId: String(revision.id),
    agencyId: revision.agencyId,
    before: Object.fromEntries(
      cells.map((cell) => [name(cell), revision.content.tables[cell.table]?.[cell.row]?.[cell.column] ?? null]),
    ),
    after: Object.fromEntries(cells.map((cell) => [name(cell), { figure: cell.after ?? null, reason: cell.reason }])),
  });
  changeRevision(db, revision, { content: { ...revision.content, tables } }, now);
}
