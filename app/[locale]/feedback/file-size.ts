import { getFormatter } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** Writes a size in bytes as kilobytes or megabytes. */
export async function fileSizes(locale: Locale): Promise<(bytes: number) => string> {
  const format = await getFormatter({ locale });
  return (bytes) =>
    bytes < 1_000_000
      ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
