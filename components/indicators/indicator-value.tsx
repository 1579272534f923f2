import type { getTranslations } from 'next-intl/server';
import { formatCount, formatRate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { isOfSmallNumber, type Measured } from '@/lib/report/indicators';

export type IndicatorTranslate = Awaited<ReturnType<typeof getTranslations<'indicator'>>>;

interface IndicatorValueProps {
  locale: Locale;
  t: IndicatorTranslate;
  measured: Measured | null;
  /** In a table of many years: the fraction as `5/7`, and a short mark for a small number. */
  isShort?: boolean;
}

/** A count, or a rate with its fraction; a rate of few is marked, and what has no value is no zero. */
export function IndicatorValue({ locale, t, measured, isShort = false }: IndicatorValueProps) {
  if (!measured) {
    return (
      <span className="text-soft">
        <span aria-hidden="true">—</span>
        <span className="sr-only">{t('none')}</span>
      </span>
    );
  }
  if (measured.kind === 'count') return formatCount(locale, measured.value);
  return (
    <>
      {formatRate(locale, measured.value)}
      <span className="indicator-fraction">
        {isShort ? shortFraction(locale, measured) : writeFraction(locale, t, measured)}{' '}
        {isOfSmallNumber(measured) && <span className="indicator-small">{isShort ? t('smallShort') : t('small')}</span>}
      </span>
    </>
  );
}

type Rate = Extract<Measured, { kind: 'rate' }>;

/** `5 of 7`. */
function writeFraction(locale: Locale, t: IndicatorTranslate, { numerator, denominator }: Rate): string {
  return t('fraction', { of: formatCount(locale, numerator), among: formatCount(locale, denominator) });
}

function shortFraction(locale: Locale, { numerator, denominator }: Rate): string {
  return `${formatCount(locale, numerator)}/${formatCount(locale, denominator)}`;
}

/** A value on one line: `12`, or `71.4% (5/7)`. */
export function writeMeasured(locale: Locale, measured: Measured): string {
  if (measured.kind === 'count') return formatCount(locale, measured.value);
  return `${formatRate(locale, measured.value)} (${shortFraction(locale, measured)})`;
}
