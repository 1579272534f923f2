import { dayInChina } from './day-in-china';
import { answerDays, type FeedbackKind, type FeedbackState, openStates } from './feedback';
import { addWorkingDays, type DayCalendar } from './working-days';

/**
 * The last day on which an answer is in time.
 * @param since when it was received, or when the person wrote once more, in milliseconds since 1970
 * @param calendar what differs from Monday to Friday
 * @returns `YYYY-MM-DD`
 */
export function answerDueOn(kind: FeedbackKind, since: number, calendar: DayCalendar): string {
  return addWorkingDays(dayInChina(since), answerDays[kind], calendar);
}

/** Whether an answer is late; while the person is asked something, the time does not run (article 30 of Decree 711). */
export function isOverdue({ state, dueOn }: { state: FeedbackState; dueOn: string }, now: number): boolean {
  return openStates.some((open) => open === state) && dueOn < dayInChina(now);
}
