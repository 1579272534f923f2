import { z } from 'zod';
import type { InboxQuery } from '@/db/queries/inquiries';
import { dayInChina } from '@/lib/report/day-in-china';
import { feedbackKinds, type InboxView, inboxViews, type WritingKind, writingKinds } from '@/lib/report/feedback';
import { feedbackLimits } from './feedback-form';
import { parseReceipt } from './feedback-receipt';
import { cleanLine, cleanText } from './feedback-text';

type Fields = Readonly<Record<string, string | string[] | undefined>>;

export type WritingErrorKey = 'writingMissing' | 'writingTooLong';

/** Most characters of what staff, or the person once more, write. */
export const longestWriting = feedbackLimits.text;

const position = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/;
const seen = z.object({ version: z.coerce.number().int().min(0) });

/** What was written in a form's field `text`, or what is wrong with it. */
export function parseWriting(typed: string | undefined): { text: string } | { error: WritingErrorKey } {
  const text = cleanText(typed ?? '');
  if (text === '') return { error: 'writingMissing' };
  return text.length > longestWriting ? { error: 'writingTooLong' } : { text };
}

/** The version that a form's page showed; -1, which none has, where it says none. */
export function parseVersion(fields: Fields): number {
  const read = seen.safeParse(fields);
  return read.success ? read.data.version : -1;
}

export function parseWritingKind(typed: string | undefined): WritingKind {
  return writingKinds.find((kind) => kind === typed) ?? 'note';
}

/** What the address of the inbox asks for, as texts that its form shows again. */
export interface InboxFilter {
  view: InboxView;
  kind: string;
  agency: string;
  /** `me`, `nobody` or empty. */
  assigned: string;
  overdue: boolean;
  q: string;
  after: string;
}

/** Reads the address of the inbox; what it has wrong is as if it were not there. */
export function parseInboxFilter(query: Fields): InboxFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? cleanLine(query[name]).slice(0, 100) : '');
  return {
    view: inboxViews.find((view) => view === query.view) ?? (text('q') ? 'all' : 'open'),
    kind: feedbackKinds.find((kind) => kind === query.kind) ?? '',
    agency: text('agency'),
    assigned: ['me', 'nobody'].find((one) => one === query.assigned) ?? '',
    overdue: query.overdue === 'on',
    q: text('q'),
    after: position.test(text('after')) ? text('after') : '',
  };
}

/** The query that the address of the inbox stands for. */
export function inboxQueryOf(filter: InboxFilter, staffId: string, now: number): InboxQuery {
  const [, dueOn = '', id = ''] = position.exec(filter.after) ?? [];
  const receipt = parseReceipt(filter.q);
  return {
    view: filter.view,
    kind: feedbackKinds.find((kind) => kind === filter.kind) ?? null,
    agency: filter.agency || null,
    assigned: filter.assigned === 'me' ? staffId : filter.assigned || null,
    dueBefore: filter.overdue ? dayInChina(now) : null,
    find: receipt ? { receipt } : filter.q ? { text: filter.q } : null,
    after: filter.after ? { dueOn, id: Number(id) } : null,
  };
}

/** The part of an address after `?` that says the same. */
export function inboxSearch(filter: InboxFilter): string {
  const search = new URLSearchParams();
  const { view, overdue, ...texts } = filter;
  if (view !== 'open' || filter.q) search.set('view', view);
  if (overdue) search.set('overdue', 'on');
  for (const [name, value] of Object.entries(texts)) if (value) search.set(name, value);
  return search.size > 0 ? `?${search}` : '';
}
