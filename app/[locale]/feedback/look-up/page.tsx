import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextInput } from '@/components/form/text-input';
import { PageFrame } from '@/components/page-frame/page-frame';
import { parseReceipt } from '@/lib/desk/feedback-receipt';
import { findOwnFeedback } from '@/lib/desk/look-up-feedback';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { FoundFeedback } from './found-feedback';

/** Rendered whole at each request: it shows what belongs to one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('feedback.lookUp')];
  return {
    ...pageMetadata(locale, paths.lookUp, t('title'), t('description')),
    robots: { index: false, follow: false },
  };
}

/** Asks for number and code, and shows what was found under them. */
export default async function LookUpPage({ searchParams }: PageProps<'/[locale]/feedback/look-up'>) {
  await connection();
  const { receipt, again } = await searchParams;
  const [locale, t, answer] = [await getLocale(), await getTranslations('feedback.lookUp'), recallAnswer(again)];
  const { receipt: typed = '', code = '' } = answer?.values ?? {};
  const problem = answer?.problem ?? null;
  const found = answer && !problem ? await findOwnFeedback(typed, code) : null;
  const asked = typeof receipt === 'string' ? (parseReceipt(receipt) ?? '') : '';
  // The fields are emptied when something was found: the next person at this screen must not find the code in them.
  const values = problem ? { receipt: typed, code } : { receipt: found ? '' : asked, code: '' };
  const field = (name: 'receipt' | 'code') => ({
    name,
    value: values[name],
    error: errorOf(problem, name),
    isCode: true,
  });
  return (
    <PageFrame locale={locale} path={asked ? `${paths.lookUp}?receipt=${asked}` : paths.lookUp}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 mb-8 text-soft">{t('description')}</p>
      {found && <FoundFeedback locale={locale} feedback={found} values={answer?.values ?? {}} />}
      <form
        action={localePath(locale, `${paths.lookUp}/find`)}
        method="post"
        noValidate
        className="max-w-[42rem] space-y-6 print:hidden"
      >
        {problem && <ErrorSummary {...problem} />}
        <TextInput {...field('receipt')} label={t('receipt')} hint={t('receiptHint')} />
        <TextInput {...field('code')} label={t('code')} hint={t('codeHint')} />
        <button type="submit" className="button min-w-36">
          {t('submit')}
        </button>
      </form>
      <p className="prose-zh mt-10 text-[0.9375rem] text-soft print:hidden">{t('lost')}</p>
    </PageFrame>
  );
}
