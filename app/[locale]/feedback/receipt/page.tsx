import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import { PageFrame } from '@/components/page-frame/page-frame';
import { type FeedbackView, findOwnFeedback } from '@/lib/desk/look-up-feedback';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { deskPaths, localePath, paths } from '@/lib/i18n/paths';
import { readReceipt } from '../receipt-cookie';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('feedback.receipt')];
  return { ...pageMetadata(locale, paths.receipt, t('title')), robots: { index: false, follow: false } };
}

/** Number and code of what was just sent. A reload shows them again and sends nothing. */
export default async function ReceiptPage() {
  const [locale, kept] = [await getLocale(), await readReceipt()];
  const feedback = kept && (await findOwnFeedback(kept.receipt, kept.code));
  return (
    <PageFrame locale={locale} path={paths.receipt}>
      {feedback ? <Receipt locale={locale} feedback={feedback} code={kept.code} /> : <NoReceipt locale={locale} />}
    </PageFrame>
  );
}

async function Receipt({ locale, feedback, code }: { locale: Locale; feedback: FeedbackView; code: string }) {
  const [t, format] = [await getTranslations('feedback'), await getFormatter()];
  const { maskedContact, wantsAnswer } = feedback;
  const isStaff = feedback.channel !== 'web';
  const lookUp = localePath(locale, paths.lookUp);
  const summary = [
    { label: t('fact.kind'), value: t(`kind.${feedback.kind}`) },
    { label: t('fact.subject'), value: feedback.subject },
    {
      label: t('fact.sentAt'),
      value: format.dateTime(feedback.createdAt, { dateStyle: 'long', timeStyle: 'short' }),
    },
    { label: t('receipt.lookUpAt'), value: new URL(lookUp, env.SITE_URL).href },
  ];
  return (
    <article className="max-w-[42rem]">
      <h1>{t('receipt.title')}</h1>
      <p className="mt-3 print:hidden">{isStaff ? t('receipt.staffDone') : t('receipt.done')}</p>
      <dl className="mt-6 border-2 border-ink bg-wash px-5 py-4">
        <dt className="text-soft">{t('fact.receipt')}</dt>
        <dd className="mb-3 font-semibold text-[1.625rem] leading-snug tracking-wide">{feedback.receipt}</dd>
        <dt className="text-soft">{t('fact.code')}</dt>
        <dd className="font-semibold text-[1.625rem] leading-snug tracking-wide">{code}</dd>
      </dl>
      <p className="prose-zh mt-4 mb-6">{t('receipt.keep')}</p>
      <LabelledFacts facts={summary} />
      <section className="print:hidden">
        {!isStaff && (
          <>
            <h2 className="section mt-10">{t('receipt.next')}</h2>
            <p className="prose-zh mt-1">
              {wantsAnswer && maskedContact
                ? t('receipt.nextAnswer', { contact: maskedContact })
                : t('receipt.nextText')}
            </p>
          </>
        )}
        <p className="prose-zh mt-3">{t('receipt.print')}</p>
        {/* Plain links: what a person wrote must not stay in the memory of a shared computer's page. */}
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
          <a href={`${lookUp}?receipt=${feedback.receipt}`} className="button">
            {t('receipt.lookUp')}
          </a>
          <a href={localePath(locale, isStaff ? deskPaths.newInquiry : paths.feedback)} className="py-2">
            {t('receipt.again')}
          </a>
        </p>
        <form
          action={localePath(locale, `${paths.receipt}/finish`)}
          method="post"
          className="mt-8 border-line border-t pt-5"
        >
          <p className="prose-zh mb-3 text-soft">{t('receipt.finishHint')}</p>
          <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
            {t('receipt.finish')}
          </button>
        </form>
      </section>
    </article>
  );
}

async function NoReceipt({ locale }: { locale: Locale }) {
  const t = await getTranslations('feedback.receipt');
  return (
    <>
      <h1>{t('goneTitle')}</h1>
      <p className="prose-zh mt-3 mb-6">{t('gone')}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={localePath(locale, paths.lookUp)} className="button">
          {t('lookUp')}
        </a>
        <a href={localePath(locale, paths.feedback)} className="py-2">
          {t('again')}
        </a>
      </p>
    </>
  );
}
