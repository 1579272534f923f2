'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import { type FeedbackErrorKey, type FeedbackErrors, feedbackFields, feedbackLimits } from '@/lib/desk/feedback-form';
import { submitFeedback } from '@/lib/desk/submit-feedback';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { type FormProblem, type FormState, readValues } from './form-state';
import { keepReceipt } from './receipt-cookie';

const names = [...feedbackFields, 'formKey', 'website', 'locale'] as const;

/** Takes the form in and leads to the receipt, or answers with everything typed and what is wrong with it. */
export async function sendFeedback(before: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data, names);
  const locale = isLocale(values.locale) ? values.locale : defaultLocale;
  const result = await submitFeedback(values, await clientAddress(), Date.now());
  if (result.outcome === 'stored') {
    await keepReceipt(result.receipt, result.code);
    redirect(localePath(locale, paths.receipt));
  }
  const t = await getTranslations({ locale, namespace: 'field' });
  const answer = (problem: FormProblem): FormState => ({ answers: before.answers + 1, values, problem });
  if (result.outcome === 'invalid') {
    return answer({ title: t('titleInvalid'), errors: await describeErrors(locale, result.errors) });
  }
  const error = result.outcome === 'tooMany' ? t('tooManySent', { minutes: result.minutes }) : t('pressAgain');
  return answer({ title: t('titleNotSent'), errors: [{ error }] });
}

async function describeErrors(locale: Locale, errors: FeedbackErrors) {
  const t = await getTranslations({ locale, namespace: 'field' });
  const limits: Partial<Record<FeedbackErrorKey, number>> = {
    subjectTooLong: feedbackLimits.subject,
    textTooLong: feedbackLimits.text,
    nameTooLong: feedbackLimits.name,
    contactTooLong: feedbackLimits.contact,
  };
  return feedbackFields.flatMap((name) => {
    const key = errors[name];
    return key ? [{ name, error: t(key, { max: limits[key] ?? 0 }) }] : [];
  });
}
