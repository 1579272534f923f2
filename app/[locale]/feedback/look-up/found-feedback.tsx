import { getFormatter, getTranslations } from 'next-intl/server';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import type { FeedbackView } from '@/lib/desk/look-up-feedback';
import type { Locale } from '@/lib/i18n/locales';
import { mayReply } from '@/lib/report/feedback';
import { describeFeedback } from '../describe-feedback';
import { EraseForm } from './erase-form';
import { OwnAttachments } from './own-attachments';
import { ReplyForm } from './reply-form';

interface FoundFeedbackProps {
  locale: Locale;
  feedback: FeedbackView;
  /** Number and code, and what was typed in reply. */
  values: Readonly<Record<string, string>>;
}

/** How a feedback stands, what was written since, and what was sent. The page opens with the focus on it. */
export async function FoundFeedback({ locale, feedback, values }: FoundFeedbackProps) {
  const [t, format, facts] = [
    await getTranslations({ locale, namespace: 'feedback' }),
    await getFormatter({ locale }),
    await describeFeedback(locale, feedback),
  ];
  const { state } = feedback;
  return (
    <article className="mb-12 max-w-[42rem]">
      <h2
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: it answers the form that was just sent.
        autoFocus={!values.replyError}
        className="section outline-none"
      >
        {t('lookUp.resultTitle')}
      </h2>
      <div className="mt-3 border-2 border-ink bg-wash px-5 py-4">
        <p className="text-soft">{feedback.receipt}</p>
        <p className="font-semibold text-[1.625rem] leading-snug">{t(`state.${state}`)}</p>
        <p>{t(`stateHint.${state}`)}</p>
      </div>
      {values.replyDone && (
        <p role="status" className="mt-4 font-semibold">
          {t('reply.done')}
        </p>
      )}
      {values.eraseDone && (
        <p role="status" className="mt-4 font-semibold">
          {t('erase.done')}
        </p>
      )}
      {feedback.letters.map(({ id, kind, text, at }) => (
        <section key={id} className={`mt-6 border-l-4 pl-4 ${kind === 'message' ? 'border-line' : 'border-accent'}`}>
          <h3 className="font-semibold">{t(`letter.${kind}`)}</h3>
          <p className="prose-zh whitespace-pre-wrap">{text}</p>
          <OwnAttachments
            locale={locale}
            attachments={feedback.attachments.filter(({ eventId }) => eventId === id)}
            values={values}
          />
          <p className="mt-1 text-[0.9375rem] text-soft">{format.dateTime(at, { dateStyle: 'long' })}</p>
        </section>
      ))}
      {mayReply(state) && <ReplyForm locale={locale} values={values} />}
      <h3 className="mt-6 mb-2 font-semibold">{t('lookUp.submittedTitle')}</h3>
      <LabelledFacts facts={facts} />
      <OwnAttachments
        locale={locale}
        attachments={feedback.attachments.filter(({ eventId }) => eventId === null)}
        values={values}
      />
      {feedback.maskedContact && <EraseForm locale={locale} receipt={values.receipt} code={values.code} />}
    </article>
  );
}
