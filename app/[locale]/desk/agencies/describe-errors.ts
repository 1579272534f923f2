import { getTranslations } from 'next-intl/server';
import type { FormProblem } from '@/app/forms/form-memory';
import type { StepFault } from '@/lib/desk/administer-agencies';
import type { AgencyErrors } from '@/lib/desk/agency-form';
import { formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { agencyFields } from '@/lib/report/agency';

/** What is wrong with the form of an agency, in the order of its fields. */
export async function describeAgencyErrors(locale: Locale, errors: AgencyErrors): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'desk' });
  return {
    title: t('agencyForm.notSaved'),
    errors: agencyFields.flatMap((name) => {
      const fault = errors[name];
      if (!fault) return [];
      const values = { field: t(`agencyForm.field.${name}`), value: fault.value ?? '' };
      return [{ name, error: t(`agencyFault.${fault.key}`, values) }];
    }),
  };
}

/** What keeps an agency from being renamed, closed or merged. */
export async function describeStepFaults(locale: Locale, faults: readonly StepFault[]): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'desk' });
  return {
    title: t('agencyPage.notDone'),
    errors: faults.map(({ field, key, years = [] }) => ({
      name: field,
      error: t(`agencyStep.${key}`, { years: formatList(locale, years.map(String)) }),
    })),
  };
}
