import { findInquiry } from '@/db/queries/inquiries';
import type { Worker, WorkOutcome } from '@/db/queries/inquiry-scope';
import { publishQuestion as store } from '@/db/queries/publish-questions';
import type { Seen } from '@/db/queries/work-on-inquiries';
import { feedbackLimits } from './feedback-form';
import { type Person, unsealPerson } from './feedback-person';
import { cleanLine, cleanText } from './feedback-text';

export const questionFields = ['title', 'question', 'answer'] as const;
export type QuestionField = (typeof questionFields)[number];
export type QuestionErrorKey = 'missing' | 'tooLong' | 'person' | 'number';
export type QuestionErrors = Partial<Record<QuestionField, QuestionErrorKey>>;

/** Most characters of each field. */
export const questionLimits = {
  title: feedbackLimits.subject,
  question: feedbackLimits.text,
  answer: feedbackLimits.text,
};

/** Numbers of identity cards and of mobile telephones, which only belong to persons. */
const personalNumber = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

/**
 * Makes question and answer of an inquiry public, as staff edited them.
 * @param typed `title`, `question` and `answer` as the form has them
 * @returns what is wrong with the fields; `changed` also where the person did not agree, or where there is no answer
 */
export async function publishQuestion(
  seen: Seen,
  typed: Readonly<Record<string, string | undefined>>,
  worker: Worker,
): Promise<WorkOutcome | { errors: QuestionErrors }> {
  const inquiry = await findInquiry(seen.receipt, worker.bound);
  if (!inquiry) return 'unknown';
  const text = {
    title: cleanLine(typed.title ?? ''),
    question: cleanText(typed.question ?? ''),
    answer: cleanText(typed.answer ?? ''),
  };
  const errors: QuestionErrors = {};
  const person = unsealPerson(inquiry, inquiry.receipt);
  for (const field of questionFields) {
    const fault = faultOf(text[field], questionLimits[field], field, person);
    if (fault) errors[field] = fault;
  }
  if (Object.keys(errors).length > 0) return { errors };
  return store(seen, text, worker);
}

function faultOf(text: string, most: number, field: QuestionField, { name, contact }: Person): QuestionErrorKey | null {
  if (text === '') return 'missing';
  if (text.length > most) return 'tooLong';
  // A single character would be found in any text.
  const own = [name, contact].filter((one) => one !== null && Array.from(one).length > 1);
  if (own.some((one) => one !== null && text.includes(one))) return 'person';
  // An answer may name the telephone of an office.
  return field !== 'answer' && personalNumber.test(text) ? 'number' : null;
}
