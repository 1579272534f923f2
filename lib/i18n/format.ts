import type { Locale } from './locales';

/** Numbers and dates as a language writes them, with a real minus sign. */

const realMinus = (text: string) => text.replace(/-/g, '−');

export function formatCount(locale: Locale, count: number): string {
  return realMinus(new Intl.NumberFormat(locale).format(count));
}

/** A difference with its sign: `+17`, `−3`, `±0`. */
export function formatChange(locale: Locale, change: number): string {
  return change === 0 ? '±0' : realMinus(new Intl.NumberFormat(locale, { signDisplay: 'always' }).format(change));
}

/** A share of 1 as a percentage, with one decimal under 10 %. */
export function formatShare(locale: Locale, share: number): string {
  const digits = Math.abs(share) < 0.1 && share !== 0 ? 1 : 0;
  return realMinus(
    new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    }).format(share),
  );
}

/** A rate as a percentage with one decimal, so that rates in a table can be compared. */
export function formatRate(locale: Locale, rate: number): string {
  const style = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return realMinus(new Intl.NumberFormat(locale, style).format(rate));
}

/** A difference in percentage points with its sign and one decimal, or one digit where that would round it to nothing. */
export function formatPoints(locale: Locale, points: number): string {
  if (points === 0) return '±0';
  const digits =
    Math.abs(points) < 0.05 ? { maximumSignificantDigits: 1 } : { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return realMinus(new Intl.NumberFormat(locale, { signDisplay: 'always', ...digits }).format(points));
}

/** An amount as printed, its whole part in groups of three; decimals and unit are left as they are. */
export function formatAmount(locale: Locale, amount: string): string {
  const [, sign = '', whole = '', rest = ''] = /^([+-]?)(\d+)(.*)$/.exec(amount) ?? [];
  if (!whole) return amount;
  return realMinus(sign) + new Intl.NumberFormat(locale).format(BigInt(whole)) + rest;
}

/** A day such as `2024-01-31`, written out. */
export function formatDay(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** Things named one after the other. */
export function formatList(locale: Locale, texts: readonly string[]): string {
  return texts.join(locale === 'zh-CN' ? '、' : ', ');
}

/** A moment, to the minute, as clocks in China show it. @param at milliseconds since 1970 */
export function formatTime(locale: Locale, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    at,
  );
}
