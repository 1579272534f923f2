import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { questionsQueryPath } from '@/lib/i18n/questions-query';
import type { PublicQuestion } from '@/lib/report/public-question';
import { markWords } from '@/lib/search/marks';
import type { SearchWord } from '@/lib/search/query';

interface QuestionListProps {
  locale: Locale;
  questions: readonly PublicQuestion[];
  /** To be marked. */
  words?: readonly SearchWord[];
}

/** Questions that people asked, each with its answer, when both came, and what it is about. */
export async function QuestionList({ locale, questions, words = [] }: QuestionListProps) {
  const [t, common, format] = [
    await getTranslations({ locale, namespace: 'questions' }),
    await getTranslations({ locale, namespace: 'common' }),
    await getFormatter({ locale }),
  ];
  const day = (moment: number) => format.dateTime(moment, { dateStyle: 'long' });
  return (
    <ol className="max-w-[46rem]">
      {questions.map(({ id, agency, year, title, question, answer, askedAt, answeredAt }) => (
        <li key={id} id={`question-${id}`} className="border-line border-t py-5">
          <h3 className="font-semibold text-[1.125rem]">
            <Link href={localePath(locale, questionsQueryPath({ id }))}>
              <Marked text={title} words={words} />
            </Link>
          </h3>
          <p className="text-[0.9375rem] text-soft">
            {agency && (
              <>
                <Link href={localePath(locale, paths.agency(agency.slug))}>{agencyName(locale, agency)}</Link>{' '}
                {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}{' '}
              </>
            )}
            {year !== null && `${common('year', { year: String(year) })} · `}
            {t('asked', { day: day(askedAt) })}
            {answeredAt !== null && ` · ${t('answered', { day: day(answeredAt) })}`}
          </p>
          <div className="prose-zh mt-2 whitespace-pre-wrap">
            <span className="mr-2 font-semibold">{t('question')}</span>
            <Marked text={question} words={words} />
          </div>
          <div className="prose-zh mt-3 whitespace-pre-wrap border-accent border-l-4 pl-4">
            <span className="mr-2 font-semibold">{t('answer')}</span>
            <Marked text={answer} words={words} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Marked({ text, words }: { text: string; words: readonly SearchWord[] }) {
  if (words.length === 0) return text;
  return markWords(text, words).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
    piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
