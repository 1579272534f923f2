import { getTranslations } from 'next-intl/server';
import type { FormProblem } from '@/app/forms/form-memory';
import { type AttachmentFault, attachmentLimits } from '@/lib/desk/attachments';
import { type FeedbackErrorKey, type FeedbackErrors, feedbackFields, feedbackLimits } from '@/lib/desk/feedback-form';
import type { Locale } from '@/lib/i18n/locales';

const limitOf: Partial<Record<FeedbackErrorKey, number>> = {
  subjectTooLong: feedbackLimits.subject,
  textTooLong: feedbackLimits.text,
  nameTooLong: feedbackLimits.name,
  contactTooLong: feedbackLimits.contact,
};

/**
 * What is wrong with each field, in the order of the form.
 * @param hadFiles some were chosen, which a browser does not choose again by itself
 */
export async function describeErrors(
  locale: Locale,
  { errors, attachment }: { errors: FeedbackErrors; attachment?: AttachmentFault },
  hadFiles: boolean,
): Promise<FormProblem['errors']> {
  const t = await getTranslations({ locale, namespace: 'field' });
  const ofFields = feedbackFields.flatMap((name) => {
    const key = errors[name];
    return key ? [{ name, error: t(key, { max: limitOf[key] ?? 0 }) }] : [];
  });
  if (attachment) return [...ofFields, { name: 'attachments', error: await describeFault(locale, attachment) }];
  return hadFiles ? [...ofFields, { name: 'attachments', error: t('attachmentsAgain') }] : ofFields;
}

/** What is wrong with a file. */
export async function describeFault(locale: Locale, { key, name }: AttachmentFault): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'field' });
  return t(key, { name, count: attachmentLimits.count, megabytes: attachmentLimits.bytes / 1024 / 1024 });
}
