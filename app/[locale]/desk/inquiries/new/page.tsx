import { getTranslations } from 'next-intl/server';
import { FeedbackForm } from '@/app/[locale]/feedback/feedback-form';
import { readPrefill } from '@/app/[locale]/feedback/prefill';
import { listYears } from '@/app/[locale]/feedback/years';
import { recallAnswer } from '@/app/forms/form-memory';
import { listAgencyOptions } from '@/db/queries/agencies';
import { makeFormKey } from '@/lib/desk/feedback-key';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../desk-page';

/** Rendered whole at each request: each form has a key of its own. */
export const instant = false;

export const generateMetadata = deskMetadata(({ takeIn }) => takeIn.title);

/** Takes in what a person says at the counter, on the phone or in a letter. */
export default deskPage('inquiries.work', deskPaths.newInquiry, async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.takeIn' });
  const { options } = await listAgencyOptions(typeof query.agency === 'string' ? query.agency : undefined);
  const prefill = readPrefill(query, options);
  // What is most common is chosen already: at a counter there is a queue.
  const fresh = { ...prefill, channel: 'counter', kind: 'question', formKey: makeFormKey(Date.now()) };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 mb-8 text-soft">{t('description')}</p>
      <FeedbackForm
        locale={locale}
        action={localePath(locale, `${deskPaths.newInquiry}/send`)}
        answer={recallAnswer(query.again) ?? { values: fresh, problem: null }}
        isStaff
        agencies={options.map((agency) => ({ value: agency.slug, label: agencyName(locale, agency) }))}
        years={listYears(options, prefill.year).map((year) => ({ value: year, label: year }))}
      />
    </>
  );
});
