import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../desk-page';
import { AgencyForm } from '../agency-form';

/** Rendered whole at each request: it shows what was typed. */
export const instant = false;

export const generateMetadata = deskMetadata(({ agencyPage }) => agencyPage.newTitle);

/** The form for an agency that is not there yet. */
export default deskPage('agencies.administer', deskPaths.newAgency, async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.agencyPage' });
  return (
    <>
      <h1 className="mb-5">{t('newTitle')}</h1>
      <AgencyForm
        locale={locale}
        action={localePath(locale, `${deskPaths.newAgency}/send`)}
        answer={recallAnswer(query.again) ?? { values: {}, problem: null }}
        isNew
      />
    </>
  );
});
