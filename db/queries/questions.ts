import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { PublicQuestion } from '@/lib/report/public-question';
import type { ResponseTimes } from '@/lib/report/response-times';
import type { SearchWord } from '@/lib/search/query';
import { getDatabase } from '../client';
import { agencies, feedback, questions } from '../schema';
import { agencyIdOf } from './inquiry-scope';
import { matchWords } from './match';

export interface QuestionFilter {
  /** Slug. */
  agency?: string;
  year?: number;
  id?: number;
  /** All of which have to be there. */
  words?: readonly SearchWord[];
  /** Id of the last one of the page before. */
  before?: number;
}

/**
 * Public questions, newest first.
 * @param limit most rows
 */
export async function listQuestions(filter: QuestionFilter, limit: number): Promise<PublicQuestion[]> {
  return questionsStatement(filter, limit).all();
}

/** The statement of a page of questions; the test of its indexes looks at how it is carried out. */
export function questionsStatement({ agency, year, id, words = [], before }: QuestionFilter, limit: number) {
  const match = matchWords(words);
  return getDatabase()
    .select({
      id: questions.id,
      agency: {
        slug: agencies.slug,
        name: agencies.name,
        nameEn: agencies.nameEn,
        isFictitious: agencies.isFictitious,
      },
      year: questions.year,
      title: questions.title,
      question: questions.question,
      answer: questions.answer,
      askedAt: feedback.createdAt,
      answeredAt: feedback.answeredAt,
    })
    .from(questions)
    .innerJoin(feedback, eq(feedback.id, questions.feedbackId))
    .leftJoin(agencies, eq(agencies.id, questions.agencyId))
    .where(
      and(
        isNull(questions.withdrawnAt),
        agency === undefined ? undefined : eq(questions.agencyId, agencyIdOf(agency) ?? -1),
        year === undefined ? undefined : eq(questions.year, year),
        id === undefined ? undefined : eq(questions.id, id),
        match === null
          ? undefined
          : inArray(questions.id, sql`(SELECT rowid FROM question_words WHERE question_words MATCH ${match})`),
        before === undefined ? undefined : lt(questions.id, before),
      ),
    )
    .orderBy(desc(questions.id))
    .limit(limit);
}

/**
 * How an agency, or the portal as a whole, keeps to the time for an answer.
 * @param agency slug, or null for all inquiries
 * @param today `YYYY-MM-DD`
 */
export async function countResponseTimes(agency: string | null, today: string): Promise<ResponseTimes> {
  const of = agency === null ? undefined : eq(feedback.agencyId, agencyIdOf(agency) ?? -1);
  const isUnanswered = sql`${feedback.answeredInTime} IS NULL`;
  const isOpen = sql`${feedback.state} IN ('received', 'inProgress')`;
  const count = (condition: ReturnType<typeof sql>) => sql<number>`COALESCE(SUM(${condition}), 0)`;
  const counted = getDatabase()
    .select({
      inTime: count(sql`${feedback.answeredInTime} = 1`),
      late: count(sql`${feedback.answeredInTime} = 0`),
      overdue: count(sql`${isUnanswered} AND ${isOpen} AND ${feedback.dueOn} < ${today}`),
      notDue: count(sql`${isUnanswered} AND ${isOpen} AND ${feedback.dueOn} >= ${today}`),
      waiting: count(sql`${isUnanswered} AND ${feedback.state} = 'waiting'`),
      closed: count(sql`${isUnanswered} AND ${feedback.state} = 'closed'`),
    })
    .from(feedback)
    .where(of)
    .get();
  return counted ?? { inTime: 0, late: 0, overdue: 0, notDue: 0, waiting: 0, closed: 0 };
}
