'use server';

import { redirect } from 'next/navigation';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { readValues } from '../form-state';
import { forgetReceipt } from '../receipt-cookie';

/** Puts the receipt away, for computers that others use as well. */
export async function finishReceipt(data: FormData): Promise<void> {
  const { locale } = readValues(data, ['locale']);
  await forgetReceipt();
  redirect(localePath(isLocale(locale) ? locale : defaultLocale, paths.receipt));
}
