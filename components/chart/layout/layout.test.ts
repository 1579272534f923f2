import fc from 'fast-check';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import type { Figure } from '@/lib/report/figure';
import { agencyChartKeys, buildChart, type ReportYear } from '@/lib/report/series';
import { describeChart } from '../chart-view';
import { layoutChart } from './layout-chart';
import { modes, type SvgNode, sizes } from './scene';
import { measureText, spreadLabels, wrapText } from './text';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
const outcomes = ['granted', 'partlyGranted', 'denied.stateSecret', 'other.undivided'];

function report(year: number, counts: number[]): ReportYear {
  const [received = 0, carriedOut = 0, ...rest] = counts;
  const rows = Object.fromEntries(outcomes.map((row, index) => [row, { total: value(rest[index] ?? 0) }]));
  const concluded = rest.reduce((sum, count) => sum + count, 0);
  const tables = {
    requests: {
      ...rows,
      received: { naturalPerson: value(received), total: value(received) },
      concluded: { total: value(concluded) },
      carriedOut: { total: value(carriedOut) },
    },
    proactive: { normativeDocuments: { issued: value(carriedOut), repealed: value(0), inForce: value(received) } },
  };
  return { year, form: '2021', tables };
}

const viewOf = (key: (typeof agencyChartKeys)[number], reports: ReportYear[], years: number[], locale: Locale = 'en') =>
  describeChart(
    buildChart(key, reports, years),
    createTranslator({ locale, messages: messagesOf(locale), namespace: 'chart' }),
    locale,
  );
const options = { size: 'wide', mode: 'counts', hidden: [], prefix: 'test' } as const;

/** A node and all nodes in it. */
function walk(nodes: readonly (SvgNode | string)[]): SvgNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...walk(node.children ?? [])]));
}
const textsOf = (nodes: readonly SvgNode[]) =>
  walk(nodes).flatMap(({ tag, children }) => (tag === 'text' ? [String(children?.[0])] : []));

describe('a drawing', () => {
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
  const count = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 90_000_000 }));
  const found = fc.uniqueArray(
    fc.record({ year: fc.constantFrom(...years), counts: fc.array(count, { minLength: 6, maxLength: 6 }) }),
    { selector: ({ year }) => year },
  );

  it('has numbers everywhere and bars inside its plot, whatever was reported', () => {
    fc.assert(
      fc.property(
        found,
        fc.constantFrom(...agencyChartKeys),
        fc.constantFrom(...sizes),
        fc.constantFrom(...modes),
        fc.constantFrom(...locales),
        (list, key, size, mode, locale) => {
          const view = viewOf(
            key,
            list.map(({ year, counts }) => report(year, counts)),
            years,
            locale,
          );
          const scene = layoutChart(view, { ...options, size, mode });
          const nodes = walk([...scene.back, ...scene.data, ...scene.front]);
          for (const { attrs } of nodes) expect(Object.values(attrs).join(' ')).not.toMatch(/NaN|Infinity|undefined/);
          for (const { tag, attrs } of walk(scene.data)) {
            if (tag !== 'rect') continue;
            expect(Number(attrs.x)).toBeGreaterThanOrEqual(scene.plot.left - 0.1);
            expect(Number(attrs.x) + Number(attrs.width)).toBeLessThanOrEqual(scene.plot.right + 0.2);
          }
          expect(scene.plot.left).toBeLessThan(scene.plot.right);
        },
      ),
    );
  });

  it('breaks a line where a year has no report', () => {
    const view = viewOf('volumes', [report(2019, [10]), report(2021, [20])], [2019, 2020, 2021]);
    const { data, back } = layoutChart(view, options);
    expect(data[0]?.attrs.d).toMatch(/^M[^ML]+ZM[^ML]+Z$/);
    expect(textsOf(back).join('')).toContain('No report');
    expect(walk(back).some(({ attrs }) => attrs.fill === 'url(#test-hatch)')).toBe(true);
  });

  it('leaves out what is switched off and fits the scale to the rest', () => {
    const view = viewOf('volumes', [report(2019, [100, 5]), report(2020, [200, 7])], [2019, 2020]);
    const all = layoutChart(view, options);
    const rest = layoutChart(view, { ...options, hidden: ['received', 'concluded'] });
    expect(all.max).toBe(200);
    expect(rest.max).toBe(8);
    expect(textsOf(all.front)).toContain('Received 200');
    expect(textsOf(rest.front)).toEqual(['Carried out 7']);
  });

  it('has no tick between two whole numbers', () => {
    const view = viewOf('volumes', [report(2019, [1]), report(2020, [2])], [2019, 2020]);
    expect(textsOf(layoutChart(view, options).back)).toEqual(['0', '1', '2', '2019', '2020']);
  });

  it('names a line that ends early where there is room, else writes its figure alone', () => {
    const documents = { made: value(4), newlyPublic: value(4), publicTotal: value(87) };
    const old: ReportYear = { year: 2019, form: '2019', tables: { proactive: { normativeDocuments: documents } } };
    const view = viewOf('normativeDocuments', [old, report(2021, [60, 1])], [2019, 2020, 2021], 'zh-CN');
    expect(textsOf(layoutChart(view, options).front)).toContain('公开总数 87');
    const long = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
    const crowded = viewOf('normativeDocuments', [old, report(2026, [60, 1])], long, 'en');
    const front = textsOf(layoutChart(crowded, { ...options, size: 'narrow' }).front);
    expect(front).toContain('87');
    expect(front).not.toContain('Public in total 87');
  });

  it('writes shares on the bars, and the whole at their end', () => {
    const view = viewOf('outcomes', [report(2020, [8, 0, 6, 2])], [2020]);
    const shares = layoutChart(view, { ...options, mode: 'shares' });
    expect(textsOf(shares.front)).toEqual(['75%', '25%', 'Disclosed', 'Partly disclosed']);
    expect(textsOf(shares.back)).toContain('8');
    expect(shares.max).toBe(1);
  });

  it('says for a year without a report that there is none, and has no total for it', () => {
    const view = viewOf('outcomes', [report(2020, [8, 0, 6, 2])], [2019, 2020]);
    expect(textsOf(layoutChart(view, options).back)).toEqual(['2020', '8', '2019', 'No report', 'Concluded']);
  });
});

describe('labels beside each other', () => {
  it('keep their distance and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (wanted) => {
        const placed = spreadLabels(wanted, 17, 0, 300);
        const sorted = placed.toSorted((a, b) => a - b);
        for (const [index, at] of sorted.entries()) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(300);
          if (index > 0) expect(at - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(17);
        }
        for (const [a, first] of wanted.entries())
          for (const [b, second] of wanted.entries())
            if (first < second) expect(placed[a]).toBeLessThan(placed[b] ?? 0);
      }),
    );
  });

  it('stay where they want to be when there is room', () => {
    expect(spreadLabels([200, 20, 100], 17, 0, 300)).toEqual([200, 20, 100]);
  });
});

describe('a long line of text', () => {
  it('breaks between words, or between Chinese characters but not before a comma', () => {
    expect(wrapText('one two three', 10, 50)).toEqual(['one two', 'three']);
    expect(wrapText('办结五十二件，其中', 10, 65)).toEqual(['办结五十二', '件，其中']);
  });

  it('loses nothing and keeps to its width', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('办', '件，', 'request ', '2025 ', '（'), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('').trim();
        const rows = wrapText(text, 13, 120);
        expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const row of rows) expect(measureText(row, 13)).toBeLessThanOrEqual(120);
      }),
    );
  });
});
