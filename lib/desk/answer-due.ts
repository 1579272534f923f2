import { env } from '@/lib/env';
import type { FeedbackKind } from '@/lib/report/feedback';
import { answerDueOn as dueOn } from '@/lib/report/feedback-due';
import { parseCalendar, publicHolidays } from '@/lib/report/working-days';

/** What the operator says goes before what is built in. */
const calendar = { ...publicHolidays, ...parseCalendar(env.DAY_CALENDAR) };

/**
 * The last day on which an answer is in time, by this portal's calendar.
 * @param since when it was received, or when the person wrote once more, in milliseconds since 1970
 * @returns `YYYY-MM-DD`
 */
export function answerDueOn(kind: FeedbackKind, since: number): string {
  return dueOn(kind, since, calendar);
}
