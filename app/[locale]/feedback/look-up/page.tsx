import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page-frame/page-frame';
import { parseReceipt } from '@/lib/desk/feedback-receipt';
import { messagesOf } from '@/lib/i18n/messages';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { LookUpForm } from './look-up-form';

/** Rendered whole at each request: the answer to the form is part of the page. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('feedback.lookUp')];
  return {
    ...pageMetadata(locale, paths.lookUp, t('title'), t('description')),
    robots: { index: false, follow: false },
  };
}

export default async function LookUpPage({ searchParams }: PageProps<'/[locale]/feedback/look-up'>) {
  const { receipt } = await searchParams;
  const [locale, t] = [await getLocale(), await getTranslations('feedback.lookUp')];
  const asked = typeof receipt === 'string' ? (parseReceipt(receipt) ?? '') : '';
  return (
    <PageFrame locale={locale} path={asked ? `${paths.lookUp}?receipt=${asked}` : paths.lookUp}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 mb-8 text-soft">{t('description')}</p>
      <LookUpForm words={messagesOf(locale).feedback.lookUp} locale={locale} receipt={asked} />
      <p className="prose-zh mt-10 text-[0.9375rem] text-soft">{t('lost')}</p>
    </PageFrame>
  );
}
