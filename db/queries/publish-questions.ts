import { eq, sql } from 'drizzle-orm';
import { toTokens } from '@/lib/search/tokens';
import { type Executor, getDatabase } from '../client';
import { type Feedback, questions } from '../schema';
import type { Worker, WorkOutcome } from './inquiry-scope';
import { addEvent, type Seen, work } from './work-on-inquiries';

export interface QuestionText {
  title: string;
  question: string;
  answer: string;
}

/** How an inquiry stands in public; null: it never did. */
export async function findQuestionOf(
  feedbackId: number,
): Promise<(QuestionText & { id: number; isPublic: boolean }) | null> {
  const found = await getDatabase().select().from(questions).where(eq(questions.feedbackId, feedbackId)).get();
  if (!found) return null;
  const { id, title, question, answer, withdrawnAt } = found;
  return { id, title, question, answer, isPublic: withdrawnAt === null };
}

/** Whether a person agreed that it is published, and there is an answer. */
export function isPublishable(inquiry: Pick<Feedback, 'mayPublish' | 'answeredAt'>): boolean {
  return inquiry.mayPublish && inquiry.answeredAt !== null;
}

/** Makes question and answer public as staff edited them, or changes what is public already. */
export async function publishQuestion(seen: Seen, text: QuestionText, worker: Worker): Promise<WorkOutcome> {
  return work(seen, worker, 'inquiry.publish', (tx, inquiry, now) => {
    if (!isPublishable(inquiry)) return null;
    const { id: feedbackId, agencyId, year } = inquiry;
    const entry = { ...text, agencyId, year, publishedAt: now, withdrawnAt: null };
    const { id } = tx
      .insert(questions)
      .values({ ...entry, feedbackId })
      .onConflictDoUpdate({ target: questions.feedbackId, set: entry })
      .returning({ id: questions.id })
      .get();
    dropWords(tx, id);
    const words = [text.title, text.question, text.answer].flatMap(toTokens).join(' ');
    tx.run(sql`INSERT INTO question_words (rowid, text) VALUES (${id}, ${words})`);
    addEvent(tx, inquiry, { at: now, kind: 'publish', staffName: worker.author.name });
    return {};
  });
}

/** Takes question and answer back from the public. */
export async function withdrawQuestion(seen: Seen, worker: Worker): Promise<WorkOutcome> {
  return work(seen, worker, 'inquiry.withdraw', (tx, inquiry, now) => {
    const found = tx
      .update(questions)
      .set({ withdrawnAt: now })
      .where(eq(questions.feedbackId, inquiry.id))
      .returning({ id: questions.id })
      .get();
    if (!found) return null;
    dropWords(tx, found.id);
    addEvent(tx, inquiry, { at: now, kind: 'withdraw', staffName: worker.author.name });
    return {};
  });
}

function dropWords(tx: Executor, id: number): void {
  tx.run(sql`DELETE FROM question_words WHERE rowid = ${id}`);
}
