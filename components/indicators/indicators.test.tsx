import { createTranslator } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '@/lib/i18n/messages';
import { fractionOf, type Measured } from '@/lib/report/indicators';
import { describeMove } from './describe-move';
import { IndicatorValue } from './indicator-value';
import { PeerMedian } from './peer-median';

const t = createTranslator({ locale: 'zh-CN', messages: messagesOf('zh-CN'), namespace: 'indicator' });
const locale = 'zh-CN' as const;

function rate(numerator: number, denominator: number): Measured {
  const fraction = fractionOf(numerator, denominator);
  if (!fraction) throw new Error('nothing to take a share of');
  return { kind: 'rate', ...fraction };
}
const count = (value: number): Measured => ({ kind: 'count', value });
const textOf = (element: ReactElement) => renderToStaticMarkup(element).replaceAll(/<[^>]+>/g, ' ');

describe('the value of an indicator', () => {
  it('is a rate with its fraction', () => {
    expect(textOf(<IndicatorValue locale={locale} t={t} measured={rate(29, 52)} />)).toMatch(/55\.8%.*52 件中的 29 件/);
  });

  it('is marked where it is a share of fewer than 30', () => {
    const text = (measured: Measured) => textOf(<IndicatorValue locale={locale} t={t} measured={measured} />);
    expect(text(rate(5, 29))).toContain('数量少');
    expect(text(rate(5, 30))).not.toContain('数量少');
    expect(text(count(5))).not.toContain('数量少');
  });

  it('is a dash where there is none, never a zero', () => {
    const text = textOf(<IndicatorValue locale={locale} t={t} measured={null} />);
    expect(text).toContain('—');
    expect(text).not.toContain('0');
  });
});

describe('the change of an indicator', () => {
  it('of a rate is in percentage points', () => {
    expect(describeMove(locale, t, rate(4, 10), rate(5, 10))).toBe('+10.0 个百分点');
    expect(describeMove(locale, t, rate(1, 3), rate(2, 6))).toBe('±0 个百分点');
    expect(describeMove(locale, t, rate(3521, 3646), rate(3522, 3647))).toBe('+0.0009 个百分点');
  });

  it('of a count is a number and a percentage, and from 0 the number only', () => {
    expect(describeMove(locale, t, count(40), count(30))).toBe('−10（−25.0%）');
    expect(describeMove(locale, t, count(0), count(7))).toBe('+7');
    expect(describeMove(locale, t, count(7), count(7))).toBe('±0');
  });

  it('is none where a year has no value', () => {
    expect(describeMove(locale, t, null, count(7))).toBeNull();
    expect(describeMove(locale, t, rate(1, 2), null)).toBeNull();
  });
});

describe('the median of comparable agencies', () => {
  const statistic = { reports: 6, low: rate(0, 4), high: rate(9, 9), median: 0.45, middle: null };
  const text = (reports: number, middle: Measured | null) =>
    textOf(<PeerMedian locale={locale} t={t} statistic={{ ...statistic, reports, middle }} own={rate(1, 2)} />);

  it('stands with the lowest, the highest and the number of reports', () => {
    expect(text(6, null)).toMatch(/45\.0% .*最低 0\.0% \(0\/4\)，最高 100\.0% \(9\/9\)；6 份/);
  });

  it('has the fraction of the report whose value it is', () => {
    expect(text(7, rate(9, 20))).toContain('45.0% (9/20)');
  });

  it('is not given under five reports', () => {
    expect(text(4, null)).toContain('不足 5 份');
    expect(text(4, null)).not.toContain('45');
    expect(textOf(<PeerMedian locale={locale} t={t} statistic={undefined} own={null} />)).toContain('不足 5 份');
  });
});
