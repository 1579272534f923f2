import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { questionsQueryPath } from '@/lib/i18n/questions-query';
import { dayInChina } from '@/lib/report/day-in-china';
import type { PublicQuestion } from '@/lib/report/public-question';
import { addressOf } from './citation';
import type { DataTable } from './data-table';
import { exportWords } from './words';

/** Public questions with their answers, one a row. */
export function questionsTable(locale: Locale, questions: readonly PublicQuestion[]): DataTable {
  const t = exportWords(locale);
  return {
    key: 'questions',
    title: t('table.questions'),
    columns: [
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'title', label: t('heading.title'), kind: 'text' },
      { key: 'question', label: t('heading.question'), kind: 'text' },
      { key: 'answer', label: t('heading.reply'), kind: 'text' },
      { key: 'askedOn', label: t('heading.askedOn'), kind: 'day' },
      { key: 'answeredOn', label: t('heading.repliedOn'), kind: 'day' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: questions.map(({ id, agency, year, title, question, answer, askedAt, answeredAt }) => [
      agency?.slug ?? null,
      agency && agencyName(locale, agency),
      year,
      title,
      question,
      answer,
      dayInChina(askedAt),
      answeredAt === null ? null : dayInChina(answeredAt),
      addressOf(locale, questionsQueryPath({ id })),
      agency?.isFictitious ? t('fictitious') : null,
    ]),
  };
}
