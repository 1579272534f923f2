import { getTranslations } from 'next-intl/server';
import type { FormProblem } from '@/app/forms/form-memory';
import { type FeedbackErrorKey, type FeedbackErrors, feedbackFields, feedbackLimits } from '@/lib/desk/feedback-form';
import type { Locale } from '@/lib/i18n/locales';

const limitOf: Partial<Record<FeedbackErrorKey, number>> = {
  subjectTooLong: feedbackLimits.subject,
  textTooLong: feedbackLimits.text,
  nameTooLong: feedbackLimits.name,
  contactTooLong: feedbackLimits.contact,
};

/** What is wrong with each field, in the order of the form. */
export async function describeErrors(locale: Locale, errors: FeedbackErrors): Promise<FormProblem['errors']> {
  const t = await getTranslations({ locale, namespace: 'field' });
  return feedbackFields.flatMap((name) => {
    const key = errors[name];
    return key ? [{ name, error: t(key, { max: limitOf[key] ?? 0 }) }] : [];
  });
}
