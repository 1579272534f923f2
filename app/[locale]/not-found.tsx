import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page-frame/page-frame';
import { localePath, paths } from '@/lib/i18n/paths';

export default async function NotFound() {
  const [locale, t] = [await getLocale(), await getTranslations('notFound')];
  return (
    <PageFrame locale={locale} path={paths.home}>
      <h1 className="mt-8">{t('title')}</h1>
      <p className="prose-zh mt-3">{t('body')}</p>
      <p className="mt-6 flex flex-wrap gap-5">
        <Link href={localePath(locale, paths.agencies)}>{t('agencies')}</Link>
        <Link href={localePath(locale, paths.home)}>{t('home')}</Link>
      </p>
    </PageFrame>
  );
}
