import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure';
import { type FormKey, formKeys } from './form';
import { agencyChartKeys, buildChart, buildTotalsChart, type ReportYear } from './series';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
const blank: Figure = { state: 'blank', printed: '/' };

function report(year: number, form: FormKey, received: number): ReportYear {
  const documents: Record<string, Figure> =
    form === '2019'
      ? { made: value(4), newlyPublic: value(4), publicTotal: value(80 + year - 2019) }
      : { issued: value(3), repealed: value(1), inForce: value(60) };
  return {
    year,
    form,
    tables: {
      requests: {
        received: { naturalPerson: value(received - 1), business: value(1), total: value(received) },
        carriedIn: { total: value(0) },
        granted: { total: value(received) },
        concluded: { total: value(received) },
        carriedOut: { total: blank },
      },
      proactive: { normativeDocuments: documents },
    },
  };
}

const years = [2019, 2020, 2021, 2022];
const reports = [report(2022, '2021', 37), report(2019, '2019', 18), report(2020, '2019', 23)];

describe('a chart of an agency', () => {
  it('puts the years in order and leaves a gap where there is no report', () => {
    const chart = buildChart('volumes', reports, years);
    expect(chart.years).toEqual(years);
    expect(chart.series.find(({ key }) => key === 'received')?.values).toEqual([18, 23, null, 37]);
    expect(chart.gaps).toEqual([{ year: 2021, reason: 'noReport' }]);
  });

  it('keeps a blank apart from a zero', () => {
    const { series } = buildChart('volumes', reports, years);
    expect(series.find(({ key }) => key === 'carriedIn')?.values).toEqual([0, 0, null, 0]);
    expect(series.find(({ key }) => key === 'carriedOut')?.values).toEqual([null, null, null, null]);
  });

  it('marks the change of form after the last report in the old one', () => {
    expect(buildChart('volumes', reports, years).breaks).toEqual([
      { beforeYear: 2021, form: '2021', isComparable: true },
    ]);
    expect(buildChart('normativeDocuments', reports, years).breaks[0]?.isComparable).toBe(false);
    expect(buildChart('volumes', reports.slice(1), years).breaks).toEqual([]);
  });

  it('tells a report that leaves its figures out from no report', () => {
    const empty = { year: 2021, form: '2021', tables: {} } as const;
    expect(buildChart('volumes', [...reports, empty], years).gaps).toEqual([{ year: 2021, reason: 'notGiven' }]);
  });

  it('never joins the documents of form 2019 to those of form 2021', () => {
    const { series } = buildChart('normativeDocuments', reports, years);
    expect(series.map(({ key, values }) => [key, values])).toEqual([
      ['publicTotal', [80, 81, null, null]],
      ['newlyPublic', [4, 4, null, null]],
      ['made', [4, 4, null, null]],
      ['inForce', [null, null, null, 60]],
      ['issued', [null, null, null, 3]],
      ['repealed', [null, null, null, 1]],
    ]);
    const recent = buildChart('normativeDocuments', reports.slice(0, 1), [2022]);
    expect(recent.series.map(({ key }) => key)).toEqual(['inForce', 'issued', 'repealed']);
  });

  it('shows outcomes without a total as not given, whatever the applicants’ columns say (上海市人民政府办公厅 2019)', () => {
    const requests = {
      granted: { naturalPerson: value(258), total: blank },
      concluded: { naturalPerson: value(767), total: value(805) },
    };
    const chart = buildChart('outcomes', [{ year: 2019, form: '2019', tables: { requests } }], [2019]);
    expect(chart.series.flatMap(({ values }) => values)).toEqual([null, null, null, null, null, null]);
    expect(chart.total?.values).toEqual([805]);
    expect(chart.gaps).toEqual([{ year: 2019, reason: 'notGiven' }]);
  });

  it('is plain data with a place for every year, whatever was reported', () => {
    const some = fc.record({
      year: fc.integer({ min: 2015, max: 2030 }),
      form: fc.constantFrom(...formKeys),
      received: fc.nat(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...agencyChartKeys),
        fc.uniqueArray(some, { selector: ({ year }) => year }),
        (key, list) => {
          const span = [2018, 2019, 2020, 2021, 2022];
          const chart = buildChart(
            key,
            list.map(({ year, form, received }) => report(year, form, received)),
            span,
          );
          expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
          for (const { values } of chart.series) {
            expect(values).toHaveLength(span.length);
            expect(values.every((each) => each === null || Number.isFinite(each))).toBe(true);
          }
          for (const year of span.filter((each) => !list.some((entry) => entry.year === each))) {
            expect(chart.gaps).toContainEqual({ year, reason: 'noReport' });
            expect(chart.series.every(({ values }) => values[span.indexOf(year)] === null)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the chart of the whole portal', () => {
  it('draws the sums it is given and says how many reports they are of', () => {
    const sums = { reports: 24, received: 812, carriedIn: 40, concluded: 801, carriedOut: null };
    const chart = buildTotalsChart([{ year: 2020, ...sums }], [2019, 2020]);
    expect(chart.series.find(({ key }) => key === 'received')?.values).toEqual([null, 812]);
    expect(chart.series.find(({ key }) => key === 'carriedOut')?.values).toEqual([null, null]);
    expect(chart.aside).toEqual({ key: 'reports', values: [null, 24] });
    expect(chart.gaps).toEqual([{ year: 2019, reason: 'noReport' }]);
  });
});
