import * as rootParams from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale } from './locales';
import { messagesOf } from './messages';

/**
 * Configures next-intl for a request. Pages take the language from the address; route handlers and server actions, which have no root
 * parameter, name it in each call.
 */
export default getRequestConfig(async ({ locale: named }) => {
  const wanted = named ?? (await rootParams.locale());
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, messages: messagesOf(locale), timeZone: 'Asia/Shanghai' };
});
