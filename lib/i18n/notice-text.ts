import { createTranslator } from 'use-intl/core';
import type { FeedbackEventKind } from '@/lib/report/feedback';
import { defaultLocale, isLocale } from './locales';
import { messagesOf } from './messages';
import { localePath, paths } from './paths';

/**
 * The mail that tells a person that something was written to them: receipt number and where to look it up, and nothing of what it is about.
 * @param about the receipt, the language that it was sent in, and what was written
 * @param siteUrl the portal's address
 */
export function noticeText(
  about: { receipt: string; language: string; kind: FeedbackEventKind },
  siteUrl: string,
): { subject: string; text: string; host: string } {
  const locale = isLocale(about.language) ? about.language : defaultLocale;
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail' });
  const { receipt } = about;
  const kind = about.kind === 'ask' || about.kind === 'corrected' ? about.kind : 'answer';
  const address = new URL(`${localePath(locale, paths.lookUp)}?receipt=${receipt}`, siteUrl);
  return {
    subject: t('subject', { kind, receipt }),
    text: `${t('text', { kind, receipt, address: address.href })}\n`,
    host: address.hostname,
  };
}
