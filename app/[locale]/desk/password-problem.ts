import { getTranslations } from 'next-intl/server';
import type { FormProblem } from '@/app/forms/form-memory';
import { type PasswordErrorKey, passwordLimits } from '@/lib/desk/password';
import type { Locale } from '@/lib/i18n/locales';

/** What is wrong with a new password, beside the field that it is about. */
export async function describePasswordFault(locale: Locale, fault: PasswordErrorKey): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'desk.problem' });
  const name = fault === 'passwordsDiffer' ? 'passwordAgain' : 'newPassword';
  const { least, most } = passwordLimits;
  return { title: t('notSaved'), errors: [{ name, error: t(fault, { least, most }) }] };
}
