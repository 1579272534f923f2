import { createTranslator } from 'use-intl/core';
import type { UserError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';

/** What the command line would answer with an option, the desk answers with a field. */
const askedFor = ['agencyAmbiguous', 'agencyMissing', 'agencyUnknown', 'yearMissing'] as const;

/** The sentence of an error, as it is said at the desk. */
export function errorText(locale: Locale, { key, values }: UserError): string {
  const asked = askedFor.find((each) => each === key);
  if (asked) {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'desk.import.fault' });
    return t(asked, { name: '', ...values });
  }
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'error' })(key, values);
}
