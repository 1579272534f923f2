import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import { questionsQueryPath } from '@/lib/i18n/questions-query';
import type { ResponseTimes as Times } from '@/lib/report/response-times';
import { QuestionList } from './question-list';
import { ResponseTimes } from './response-times';

interface AgencyQuestionsProps {
  locale: Locale;
  slug: string;
  /** Of one report only. */
  year?: number;
  questions: ComponentProps<typeof QuestionList>['questions'];
  /** How the agency keeps to the time for an answer; left out on the page of a report. */
  times?: Times;
}

/** The newest questions about an agency or one of its reports; nothing where nobody has asked. */
export async function AgencyQuestions({ locale, slug, year, questions, times }: AgencyQuestionsProps) {
  const hasTimes = times !== undefined && Object.values(times).some((count) => count > 0);
  if (questions.length === 0 && !hasTimes) return null;
  const t = await getTranslations({ locale, namespace: 'questions' });
  return (
    <section aria-labelledby="questions" className="mt-12">
      <h2 id="questions" className="section mb-3">
        {t('title')}
      </h2>
      {hasTimes && <ResponseTimes locale={locale} times={times} />}
      {questions.length > 0 ? (
        <>
          <QuestionList locale={locale} questions={questions} />
          <p className="mt-2">
            <Link href={localePath(locale, questionsQueryPath({ agency: slug, year }))} className="inline-block py-1">
              {t('all')}
            </Link>
          </p>
        </>
      ) : (
        <p className="text-soft">{t('noneOf')}</p>
      )}
    </section>
  );
}
