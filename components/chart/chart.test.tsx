import { readFileSync } from 'node:fs';
import { createTranslator, NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import type { Figure } from '@/lib/report/figure';
import { type Headline, headlineKeys } from '@/lib/report/headline';
import { agencyChartKeys, buildChart, buildTotalsChart, type ChartSpec, type ReportYear } from '@/lib/report/series';
import { ChartFigure } from './chart-figure';
import { describeChart, formatCount, formatShare } from './chart-view';
import { palette } from './palette';
import { renderChartSvg } from './render-chart-svg';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
const totalsOf = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([row, count]) => [row, { total: value(count) }]));

function report(year: number, volumes: Record<string, number>, outcomes: Record<string, number> = {}): ReportYear {
  return { year, form: year < 2021 ? '2019' : '2021', tables: { requests: totalsOf({ ...volumes, ...outcomes }) } };
}

const reports = [
  report(2019, { received: 18, carriedIn: 0, concluded: 17, carriedOut: 1 }),
  report(2022, { received: 80, carriedIn: 2, concluded: 78, carriedOut: 4 }),
  report(
    2023,
    { received: 58, carriedIn: 4, concluded: 52, carriedOut: 10 },
    {
      granted: 24,
      partlyGranted: 5,
      'unavailable.notHeld': 12,
      'unavailable.needsCreation': 0,
      'unavailable.unclear': 0,
    },
  ),
];
const years = [2019, 2020, 2021, 2022, 2023];

const translatorOf = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: 'chart', onError: fail });
function fail(error: Error): never {
  throw error;
}
const headingOf = (spec: ChartSpec, locale: Locale) => describeChart(spec, translatorOf(locale), locale).heading;

function show(spec: ChartSpec, locale: Locale): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="Asia/Shanghai" onError={fail}>
      <ChartFigure spec={spec} locale={locale} heading="h3" files="/charts/outcomes" />
    </NextIntlClientProvider>,
  );
}

describe('the sentence over a chart', () => {
  it('compares the first and the last year, and names the peak between them', () => {
    const spec = buildChart('volumes', reports, years);
    expect(headingOf(spec, 'zh-CN')).toBe(
      '新收申请由 2019 年的 18 件增至 2023 年的 58 件，最多的 2022 年有 80 件；2023 年末有 10 件结转下年',
    );
    expect(headingOf(spec, 'en')).toBe(
      'Requests received rose from 18 in 2019 to 58 in 2023, with a peak of 80 in 2022; 10 were carried over at the end of 2023',
    );
  });

  it('does not compare a year with itself', () => {
    const spec = buildChart('volumes', reports.slice(0, 1), years);
    expect(headingOf(spec, 'zh-CN')).toBe('2019 年新收申请 18 件，年末有 1 件结转下年');
    expect(headingOf(spec, 'en')).toBe('18 requests were received in 2019; 1 was carried over at the end of the year');
  });

  it('makes no rate of a base of 0, and says nothing of what is not given', () => {
    const spec = buildChart('volumes', [report(2019, { received: 0 }), report(2020, { received: 7 })], years);
    expect(headingOf(spec, 'zh-CN')).toBe('新收申请由 2019 年的 0 件增至 2020 年的 7 件');
    expect(headingOf(spec, 'en')).toBe('Requests received rose from 0 in 2019 to 7 in 2020');
  });

  it('gives shares with what they are shares of', () => {
    const spec = buildChart('outcomes', reports, years);
    expect(headingOf(spec, 'zh-CN')).toBe(
      '2023 年办结 52 件，其中 29 件（55.8%）予以公开或部分公开，12 件（23.1%）无法提供',
    );
    expect(headingOf(spec, 'en')).toBe(
      'In 2023, 29 of 52 concluded requests (55.8%) led to full or partial disclosure; 12 (23.1%) could not be met for want of the information',
    );
  });

  it('says so where nothing was concluded, or nothing is known', () => {
    const idle = buildChart('outcomes', [report(2023, { concluded: 0 })], years);
    expect(headingOf(idle, 'zh-CN')).toBe('2023 年没有办结的申请');
    expect(headingOf(buildChart('outcomes', [], years), 'en')).toBe('There is nothing to draw for these years');
  });

  it('names the number of reports behind a sum', () => {
    const sum = { carriedIn: 0, concluded: 0, carriedOut: 0 };
    const totals = [
      { year: 2022, reports: 1, received: 18, ...sum },
      { year: 2023, reports: 24, received: 1812, ...sum },
    ];
    expect(headingOf(buildTotalsChart(totals, [2022, 2023]), 'zh-CN')).toBe(
      '新收申请 2022 年 18 件（1 份报告），2023 年 1,812 件（24 份报告）',
    );
    expect(headingOf(buildTotalsChart(totals, [2022, 2023]), 'en')).toBe(
      'Requests received: 18 in 2022 (1 report), 1,812 in 2023 (24 reports)',
    );
  });

  it.each(locales)('exists for every case in %s', (locale) => {
    const values: Headline['values'] = {};
    for (const name of [
      'from',
      'to',
      'peak',
      'carriedOut',
      'fromReports',
      'toReports',
      'concluded',
      'disclosed',
      'share',
      'next',
    ])
      values[name] = 1;
    for (const name of ['nextShare', 'total', 'persons', 'organisations', 'reconsiderations', 'lawsuits', 'corrected'])
      values[name] = 1;
    for (const name of ['issued', 'repealed', 'inForce', 'made', 'publicTotal']) values[name] = 1;
    const words = { trend: 'up', hasPeak: 'yes', hasCarriedOut: 'yes', hasNext: 'yes', nextGroup: 'denied' };
    const text = { ...words, hasCorrected: 'yes', year: '2025', firstYear: '2019', lastYear: '2025', peakYear: '2022' };
    for (const key of headlineKeys) {
      expect(translatorOf(locale)(`headline.${key}`, { ...values, ...text })).not.toMatch(/[{}]/);
    }
  });
});

describe('a chart on the page', () => {
  it('is a figure with both sizes of the drawing and a table, without script', () => {
    const html = show(buildChart('volumes', reports, years), 'zh-CN');
    expect(html.match(/<svg[^>]*data-size="(?:narrow|wide)"/g)).toHaveLength(2);
    expect(html).toMatch(/<th scope="col"><a [^>]*>结转下年<\/a><\/th>/);
    expect(html).toContain('<th scope="row">2022</th><td>80</td>');
    expect(html).toContain('href="/charts/outcomes.csv"');
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('draws parts of a whole as counts and as shares', () => {
    const html = show(buildChart('outcomes', reports, years), 'en');
    expect(html.match(/data-mode="counts"/g)).toHaveLength(2);
    expect(html.match(/data-mode="shares"/g)).toHaveLength(2);
    expect(html).toContain('<td>24<small>46.2%</small></td>');
  });

  it('says why a figure is missing', () => {
    const html = show(buildChart('outcomes', reports, years), 'en');
    expect(html).toContain('title="No report"');
    expect(html).toContain('title="not given"');
  });

  it('has a table but no drawing where there is nothing to draw', () => {
    const html = show(buildChart('outcomes', [], years), 'en');
    expect(html).not.toContain('<svg');
    expect(html).not.toContain('href="/charts/outcomes.svg"');
    expect(html).toContain('<table');
  });
});

describe('a chart as a drawing of its own', () => {
  const sheet = { subject: 'Bureau <A> & "B"', drawnOn: new Date('2026-01-31T20:00:00Z') };

  it.each(locales)('is well-formed, with nothing left to a style sheet, in %s', (locale) => {
    for (const key of agencyChartKeys) {
      for (const mode of ['counts', 'shares'] as const) {
        const spec = buildChart(key, reports, years);
        const svg = renderChartSvg(spec, translatorOf(locale), locale, { ...sheet, mode });
        expect(findFault(svg)).toBeNull();
        expect(svg).not.toMatch(/var\(--|NaN|undefined|Infinity/);
        expect(svg).toContain('Bureau &lt;A&gt; &amp; &quot;B&quot;');
      }
    }
  });

  it('bears the date of China', () => {
    const svg = renderChartSvg(buildChart('volumes', reports, years), translatorOf('zh-CN'), 'zh-CN', {
      ...sheet,
      mode: 'counts',
    });
    expect(svg).toContain('2026年2月1日');
  });

  it('has the colours of the light page', () => {
    const styles = ['app/globals.css', 'components/chart/chart.css'].map((path) => readFileSync(path, 'utf8')).join('');
    for (const [name, colour] of Object.entries(palette)) {
      expect([name, new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(styles)?.[1]]).toEqual([name, colour]);
    }
  });
});

describe('a number in a chart', () => {
  it('is written as the language does, with a real minus sign', () => {
    expect(formatCount(1234567, 'zh-CN')).toBe('1,234,567');
    expect(formatCount(-3, 'en')).toBe('−3');
    expect(formatShare(0.5, 'zh-CN', 1)).toBe('50.0%');
  });
});

/** Finds the first place where text is not well-formed XML: a tag out of place, a bare sign, an attribute given twice. */
function findFault(xml: string): string | null {
  const open: string[] = [];
  for (const [token] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) {
      if (/&(?!(?:amp|lt|gt|quot);)/.test(token)) return token;
      continue;
    }
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<]*")*)(\/?)>$/.exec(token.replaceAll('xmlns=', 'ns='));
    if (!tag) return token;
    const [, isEnd, name = '', attributes = '', isEmpty] = tag;
    const names = [...attributes.matchAll(/ ([a-zA-Z0-9-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return token;
    if (isEnd && open.pop() !== name) return token;
    if (!isEnd && !isEmpty) open.push(name);
  }
  return open.length > 0 ? open.join(' ') : null;
}
