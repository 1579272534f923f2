import { createTranslator } from 'use-intl/core';
import type { AgencyField } from '@/lib/report/agency';
import type { Locale } from './locales';
import { type Messages, messagesOf } from './messages';

type OfField = keyof Messages['desk']['agencyFault'];
type OfFile = keyof Messages['desk']['agencyCsv']['fault'];

export type AgencyFault = { line: number | null; value?: string } & (
  | { field: AgencyField; key: OfField | 'lineTwice' }
  | { key: OfFile }
);

/** What is wrong with a file of agencies, or with a field of one of its lines. */
export function agencyFaultText(locale: Locale, fault: AgencyFault): string {
  const desk = createTranslator({ locale, messages: messagesOf(locale), namespace: 'desk' });
  const value = fault.value ?? '';
  if (!('field' in fault)) return desk(`agencyCsv.fault.${fault.key}`, { value });
  if (fault.key === 'lineTwice') return desk('agencyCsv.fault.lineTwice', { value });
  return desk(`agencyFault.${fault.key}`, { value, field: desk(`agencyForm.field.${fault.field}`) });
}
