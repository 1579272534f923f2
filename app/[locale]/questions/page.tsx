import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadResponseTimes, loadVersion } from '@/app/published';
import { PageFrame } from '@/components/page-frame/page-frame';
import { ListSteps } from '@/components/pagination/list-steps';
import { QuestionList } from '@/components/questions/question-list';
import { QuestionsFilter } from '@/components/questions/questions-filter';
import { ResponseTimes } from '@/components/questions/response-times';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { findAgency } from '@/db/queries/agencies';
import { listQuestions } from '@/db/queries/questions';
import { citationOf } from '@/lib/export/citation';
import { agencyName } from '@/lib/i18n/agency-name';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { parseQuestionsQuery, questionsQueryPath, questionsQuerySearch } from '@/lib/i18n/questions-query';
import { parseSearch } from '@/lib/search/query';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('questions')];
  return pageMetadata(locale, paths.questions, t('title'), t('description'));
}

/** Questions that people asked and agreed to publish, with their answers, and how the time for an answer is kept. */
export default async function QuestionsPage({ searchParams }: PageProps<'/[locale]/questions'>) {
  await connection();
  const query = parseQuestionsQuery(await searchParams);
  const [locale, t, common] = [await getLocale(), await getTranslations('questions'), await getTranslations('common')];
  const agency = query.agency === undefined ? null : await findAgency(query.agency);
  const { words, problem } = query.q === undefined ? { words: [], problem: null } : parseSearch(query.q);
  const isUnfindable = query.q !== undefined && words.every(({ tokens }) => tokens.length === 0);
  const found = isUnfindable ? [] : await listQuestions({ ...query, words }, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  const to = (state: Parameters<typeof questionsQueryPath>[0]) => localePath(locale, questionsQueryPath(state));
  const isNarrowed = query.q !== undefined || query.agency !== undefined || query.year !== undefined;
  const about = [agency && agencyName(locale, agency), query.year && common('year', { year: String(query.year) })]
    .filter(Boolean)
    .join(' ');
  return (
    <PageFrame locale={locale} path={questionsQueryPath(query)}>
      <h1 className="mb-3">{about ? t('titleOf', { about }) : t('title')}</h1>
      <p className="prose-zh mb-4">{t('intro')}</p>
      {query.agency !== undefined && !agency && (
        <p role="status" className="mb-4 border-accent border-l-4 pl-3">
          {t('unknownAgency', { name: query.agency })}
        </p>
      )}
      <ResponseTimes locale={locale} times={await loadResponseTimes(agency?.slug ?? null)} />
      <QuestionsFilter locale={locale} query={query} />
      {isNarrowed && (
        <p className="mb-2">
          <Link href={to({})} className="inline-block py-1">
            {t('reset')}
          </Link>
        </p>
      )}
      <h2 className="sr-only">{t('list')}</h2>
      {rows.length > 0 ? (
        <QuestionList locale={locale} questions={rows} words={words} />
      ) : (
        <p role="status">
          {problem && isUnfindable ? t('tooShort') : t(isNarrowed || query.id ? 'noneFound' : 'none')}
        </p>
      )}
      <ListSteps
        label={t('pages')}
        first={
          query.before || query.id
            ? { href: to({ ...query, before: undefined, id: undefined }), text: t('first') }
            : null
        }
        next={found.length > pageSize && last ? { href: to({ ...query, before: last.id }), text: t('next') } : null}
      />
      <p className="mt-6">
        <Link href={localePath(locale, agency ? paths.feedbackAbout(agency.slug, query.year) : paths.feedback)}>
          {t('ask')}
        </Link>
      </p>
      {rows.length > 0 && (
        <TakeAway
          locale={locale}
          files={dataFiles(
            localePath(locale, '/files/questions'),
            questionsQuerySearch({ ...query, before: undefined }),
          )}
          citation={citationOf(locale, citePortal(locale, questionsQueryPath(query), await loadVersion()))}
          feed={localePath(locale, '/feed.xml')}
        />
      )}
    </PageFrame>
  );
}
