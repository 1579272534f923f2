import { getTranslations } from 'next-intl/server';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';

/** Rendered whole at each request: it is for who is signed in. */
export const instant = false;

export const generateMetadata = deskMetadata(({ denied }) => denied.title);

/** Says that somebody has not the right to do what they asked for. */
export default deskPage('account.own', deskPaths.denied, async ({ locale }) => {
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
});
