import { z } from 'zod';
import type { RevisionPosition, RevisionQuery } from '@/db/queries/list-revisions';
import { forms } from '@/lib/report/form';
import { type RevisionState, revisionStates } from '@/lib/report/review';
import type { Actor } from '@/lib/report/staff';

import { cleanText } from './feedback-text';
import { may, type Right } from './rights';

type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** Most characters of a reason, a remark or an answer. */
export const longestRemark = 1000;

/** What has to be done next with a revision in a state, by the right that it needs. */
export const nextRights = {
  draft: 'reports.correct',
  entered: 'reports.review',
  checked: 'reports.review',
  approved: 'reports.publish',
} as const satisfies Record<RevisionState, Right>;

/** `mine`: what waits for whoever asks; `all`; or a state. */
export const revisionViews = ['mine', 'all', ...revisionStates] as const;
export type RevisionView = (typeof revisionViews)[number];

/** What the address of the list asks for; what it has wrong is as if it were not there. */
export function parseRevisionList(query: Fields): { view: RevisionView; after: RevisionPosition | null } {
  const [, updatedAt, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(String(query.after ?? '')) ?? [];
  return {
    view: revisionViews.find((view) => view === query.view) ?? 'mine',
    after: updatedAt && id ? { updatedAt: Number(updatedAt), id: Number(id) } : null,
  };
}

/** The query that a view of the list stands for. */
export function revisionQueryOf(view: RevisionView, after: RevisionPosition | null, actor: Actor): RevisionQuery {
  const isMine = view === 'mine';
  const states = isMine ? revisionStates.filter((state) => may(actor, nextRights[state])) : revisionStates;
  return {
    states: view === 'mine' || view === 'all' ? states : [view],
    notReviewedBy: isMine ? actor.id : null,
    after,
  };
}

const natural = z.coerce.number().int().min(0);

/** The id in an address, or the edition that a form's page showed; -1, which none has, where it is no number. */
export function parseNumber(text: string | undefined): number {
  const read = natural.safeParse(text === '' ? undefined : text);
  return read.success ? read.data : -1;
}

/** A reporting year that there can be a report of; null where it is none. @param now milliseconds since 1970 */
export function parseReportYear(text: string | undefined, now: number): number | null {
  const year = parseNumber(text);
  return year >= forms['2019'].firstYear && year <= new Date(now).getFullYear() ? year : null;
}

export type RemarkErrorKey = 'missing' | 'tooLong';

/** A reason, a remark or an answer that was typed, or what is wrong with it. */
export function parseRemark(
  typed: string | undefined,
  isNeeded: boolean,
): { text: string } | { error: RemarkErrorKey } {
  const text = cleanText(typed ?? '');
  if (isNeeded && text === '') return { error: 'missing' };
  return text.length > longestRemark ? { error: 'tooLong' } : { text };
}
