import { getTranslations } from 'next-intl/server';
import type { FormProblem } from '@/app/forms/form-memory';
import type { StaffErrors } from '@/lib/desk/staff-form';
import type { Locale } from '@/lib/i18n/locales';

/** What is wrong with the form of an account, in the order of its fields. */
export async function describeStaffErrors(locale: Locale, errors: StaffErrors): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'desk' });
  return {
    title: t('problem.notSaved'),
    errors: (['name', 'email', 'role', 'agencies'] as const).flatMap((name) => {
      const fault = errors[name];
      return fault ? [{ name, error: t(`staffFault.${fault.key}`, { value: fault.value ?? '' }) }] : [];
    }),
  };
}
