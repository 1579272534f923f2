import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import type { AgencyName } from '@/lib/report/agency';
import { dayInChina } from '@/lib/report/day-in-china';
import type { FeedbackChannel, FeedbackKind, FeedbackState } from '@/lib/report/feedback';
import type { DataTable } from './data-table';
import { exportWords } from './words';

interface ListedInquiry {
  receipt: string;
  kind: FeedbackKind;
  channel: FeedbackChannel;
  state: FeedbackState;
  agency: AgencyName | null;
  year: number | null;
  figure: string | null;
  wantsAnswer: boolean;
  mayPublish: boolean;
  assignedTo: string | null;
  createdAt: number;
  dueOn: string;
  answeredAt: number | null;
  answeredInTime: boolean | null;
  doneAt: number | null;
}

/** Inquiries with their states and days, one a row: neither name nor contact, nor what the person wrote, in which these may stand. */
export function inquiriesTable(locale: Locale, inquiries: readonly ListedInquiry[]): DataTable {
  const [t, { feedback }] = [exportWords(locale), messagesOf(locale)];
  const dayOf = (moment: number | null) => (moment === null ? null : dayInChina(moment));
  const yesOrNo = (is: boolean | null) => (is === null ? null : feedback.fact[is ? 'yes' : 'no']);
  return {
    key: 'inquiries',
    title: t('table.inquiries'),
    columns: [
      { key: 'receipt', label: feedback.fact.receipt, kind: 'text' },
      { key: 'kind', label: feedback.fact.kind, kind: 'text' },
      { key: 'channel', label: feedback.fact.channel, kind: 'text' },
      { key: 'state', label: feedback.fact.state, kind: 'text' },
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'figure', label: feedback.fact.figure, kind: 'text' },
      { key: 'receivedOn', label: feedback.fact.sentAt, kind: 'day' },
      { key: 'dueOn', label: t('heading.answerDue'), kind: 'day' },
      { key: 'answeredOn', label: t('heading.repliedOn'), kind: 'day' },
      { key: 'inTime', label: t('heading.inTime'), kind: 'text' },
      { key: 'doneOn', label: t('heading.doneOn'), kind: 'day' },
      { key: 'assignedTo', label: t('heading.assignedTo'), kind: 'text' },
      { key: 'wantsAnswer', label: feedback.fact.wantsAnswer, kind: 'text' },
      { key: 'mayPublish', label: feedback.fact.mayPublish, kind: 'text' },
    ],
    rows: inquiries.map((inquiry) => [
      inquiry.receipt,
      feedback.kind[inquiry.kind],
      feedback.channel[inquiry.channel],
      feedback.state[inquiry.state],
      inquiry.agency?.slug ?? null,
      inquiry.agency && agencyName(locale, inquiry.agency),
      inquiry.year,
      inquiry.figure,
      dayOf(inquiry.createdAt),
      inquiry.dueOn,
      dayOf(inquiry.answeredAt),
      yesOrNo(inquiry.answeredInTime),
      dayOf(inquiry.doneAt),
      inquiry.assignedTo,
      yesOrNo(inquiry.wantsAnswer),
      yesOrNo(inquiry.mayPublish),
    ]),
  };
}
