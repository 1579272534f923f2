import { createTranslator } from 'use-intl/core';
import type { UserError } from '@/lib/errors';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';

export interface Words {
  locale: Locale;
  t: ReturnType<typeof translatorOf>;
  /** The sentence of an error. */
  explain: (error: UserError) => string;
}

/** A command that was given wrongly; answered with how to use it, and exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

const translatorOf = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale), namespace: 'cli' });

/**
 * The sentences of a command in the language that it asks for.
 * @param lang what was given as `--lang`
 * @throws WrongUse for a language that the portal does not speak
 */
export function wordsIn(lang: string = defaultLocale): Words {
  if (!isLocale(lang)) throw new WrongUse(lang);
  const errors = createTranslator({ locale: lang, messages: messagesOf(lang), namespace: 'error' });
  return { locale: lang, t: translatorOf(lang), explain: ({ key, values }) => errors(key, values) };
}
