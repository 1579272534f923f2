import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';

/** The words of files in a language: headings, units, states. */
export function exportWords(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'export' });
}
