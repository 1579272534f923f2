import { getFormatter, getTranslations } from 'next-intl/server';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import type { FeedbackView } from '@/lib/desk/look-up-feedback';
import type { Locale } from '@/lib/i18n/locales';
import { describeFeedback } from '../describe-feedback';

/** How a feedback stands, its answer, and what was sent. The page opens with the focus on it. */
export async function FoundFeedback({ locale, feedback }: { locale: Locale; feedback: FeedbackView }) {
  const [t, format, facts] = [
    await getTranslations({ locale, namespace: 'feedback' }),
    await getFormatter({ locale }),
    await describeFeedback(locale, feedback),
  ];
  const { answer, answeredAt, state } = feedback;
  return (
    <article className="mb-12 max-w-[42rem]">
      <h2
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: it answers the form that was just sent.
        autoFocus
        className="section outline-none"
      >
        {t('lookUp.resultTitle')}
      </h2>
      <div className="mt-3 border-2 border-ink bg-wash px-5 py-4">
        <p className="text-soft">{feedback.receipt}</p>
        <p className="font-semibold text-[1.625rem] leading-snug">{t(`state.${state}`)}</p>
        <p>{t(`stateHint.${state}`)}</p>
      </div>
      {answer && (
        <section className="mt-6 border-accent border-l-4 pl-4">
          <h3 className="font-semibold">{t('lookUp.answerTitle')}</h3>
          <p className="prose-zh whitespace-pre-wrap">{answer}</p>
          {answeredAt && (
            <p className="mt-1 text-[0.9375rem] text-soft">
              {t('lookUp.answeredAt', { date: format.dateTime(answeredAt, { dateStyle: 'long' }) })}
            </p>
          )}
        </section>
      )}
      <h3 className="mt-6 mb-2 font-semibold">{t('lookUp.submittedTitle')}</h3>
      <LabelledFacts facts={facts} />
    </article>
  );
}
