import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page-frame/page-frame';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

const topics = [
  'reports',
  'sources',
  'reading',
  'signs',
  'checks',
  'rates',
  'punctuality',
  'feedback',
  'limits',
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('about')];
  return pageMetadata(locale, paths.about, t('title'), t('description'));
}

/** Method, sources and limits. */
export default async function AboutPage() {
  const [locale, t] = [await getLocale(), await getTranslations('about')];
  return (
    <PageFrame locale={locale} path={paths.about}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 text-soft">{t('description')}</p>
      {topics.map((topic) => (
        <section key={topic} aria-labelledby={topic} className="mt-8">
          <h2 id={topic} className="section">
            {t(`topic.${topic}.title`)}
          </h2>
          <p className="prose-zh mt-1">{t(`topic.${topic}.text`)}</p>
        </section>
      ))}
      <p className="mt-10">
        <Link href={localePath(locale, paths.feedback)} className="button">
          {t('ask')}
        </Link>
      </p>
    </PageFrame>
  );
}
