import { getTranslations } from 'next-intl/server';
import type { FormProblem } from '@/app/forms/form-memory';
import { type AgencyFault, agencyFaultText } from '@/lib/i18n/agency-fault';
import type { Locale } from '@/lib/i18n/locales';

/** More sentences than this help nobody. */
const mostShown = 50;

/** What is wrong with a file of agencies, by line. */
export async function describeFaults(locale: Locale, faults: readonly AgencyFault[]): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'desk.agencyCsv' });
  const sentence = (fault: AgencyFault) => {
    const text = agencyFaultText(locale, fault);
    return fault.line === null ? text : t('lineFault', { line: fault.line, fault: text });
  };
  const errors = faults.slice(0, mostShown).map((fault) => ({ name: 'file', error: sentence(fault) }));
  const more = faults.length - mostShown;
  return {
    title: t('notImported'),
    errors: more > 0 ? [...errors, { name: 'file', error: t('more', { count: more }) }] : errors,
  };
}
