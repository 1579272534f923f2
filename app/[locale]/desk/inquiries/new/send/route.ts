import { getTranslations } from 'next-intl/server';
import { describeErrors } from '@/app/[locale]/feedback/describe-errors';
import { keepReceipt } from '@/app/[locale]/feedback/receipt-cookie';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { takeInFeedback } from '@/lib/desk/take-in-feedback';
import { deskPaths, localePath, paths } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';

/** Takes the form in and leads to the receipt to print, or back to the form with everything typed and what is wrong with it. */
export const POST = deskForm('inquiries.work', async ({ locale, actor, fields, files }) => {
  const result = await takeInFeedback({ ...fields, language: locale }, actor, Date.now(), files);
  if (result.outcome === 'stored') {
    await keepReceipt(result.receipt, result.code);
    return seeOther(localePath(locale, paths.receipt));
  }
  const t = await getTranslations({ locale, namespace: 'field' });
  const problem = { title: t('titleInvalid'), errors: await describeErrors(locale, result, files.length > 0) };
  return seeOther(localePath(locale, `${deskPaths.newInquiry}?again=${rememberAnswer({ values: fields, problem })}`));
});
