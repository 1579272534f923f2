import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';

/** In place of a page that somebody has not the right to see. */
export async function Denied({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'desk.denied' });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 mb-6">{t('text')}</p>
      <a href={localePath(locale, deskPaths.home)} className="button">
        {t('home')}
      </a>
    </>
  );
}
