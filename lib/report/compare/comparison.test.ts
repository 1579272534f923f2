import { describe, expect, test } from 'vitest';
import type { Figure } from '../figure';
import type { FormKey } from '../form';
import { countMeasures, countYears } from './choices';
import { type ComparedAgency, type Comparison, compareAgencies, type Showing, yearsOf } from './comparison';
import { compositionOf } from './composition';
import { describeComparison } from './headline';
import { findMeasure, inTotal, isComparableAcrossForms, measures, siblings } from './measures';
import type { ComparedReport } from './take-measure';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
const blank: Figure = { state: 'blank', printed: '' };

function report(year: number, requests: Record<string, Figure>, form: FormKey = '2021'): ComparedReport {
  const rows = Object.entries(requests).map(([row, figure]) => [row, { total: figure, business: value(1) }]);
  return { year, form, tables: { requests: Object.fromEntries(rows) } };
}

const agency = (slug: string, reports: ComparedReport[]): ComparedAgency => ({
  slug,
  name: slug,
  nameEn: slug,
  kind: 'department',
  level: 'county',
  isFictitious: true,
  reports,
});

const education = agency('education', [
  report(2020, { received: value(0), concluded: value(0), granted: value(0), partlyGranted: value(0) }, '2019'),
  report(2021, { received: value(8), concluded: value(8), granted: value(5), partlyGranted: value(1) }),
  report(2023, { received: value(12), concluded: value(10), granted: blank, partlyGranted: value(4) }),
]);
const finance = agency('finance', [
  report(2021, { received: blank, concluded: value(4), granted: value(1), partlyGranted: value(0) }),
]);

function compare(id: string, showing: Showing = 'value', years = [2020, 2021, 2022, 2023]): Comparison {
  const measure = findMeasure(id);
  if (!measure) throw new Error(id);
  return compareAgencies([education, finance], measure, showing, years);
}
const cellsOf = ({ rows }: Comparison, row: number) =>
  rows[row]?.cells.map((cell) => (cell.state === 'value' ? cell.value : cell.reason));

describe('what can be compared', () => {
  test('has an id for each indicator and for each cell of each form, and no id twice', () => {
    expect(measures.size).toBeGreaterThan(200);
    for (const [id, measure] of measures) expect(measure.id).toBe(id);
    expect(findMeasure('requests.denied.stateSecret')).toMatchObject({ kind: 'cell', column: 'total' });
    expect(findMeasure('requests.denied.business')).toMatchObject({ kind: 'group', group: 'denied' });
    expect(findMeasure('disputes.reconsideration.corrected')).toMatchObject({ table: 'disputes' });
    expect(findMeasure('proactive.procurement.amount')).toBeNull();
  });

  test('goes from a column of table 3 to its total and back', () => {
    for (const measure of measures.values()) {
      const total = findMeasure(inTotal(measure));
      expect(total && (total.id === measure.id || siblings(total).some(({ id }) => id === measure.id))).toBe(true);
    }
  });

  test('tells what both forms count alike', () => {
    const alike = (id: string) =>
      isComparableAcrossForms(findMeasure(id) ?? { id, kind: 'indicator', key: 'received', unit: 'count' });
    expect(alike('disclosureRate')).toBe(true);
    expect(alike('requests.other')).toBe(true);
    expect(alike('requests.other.feeUnpaid')).toBe(false);
    expect(alike('proactive.penalties.decisions')).toBe(true);
    expect(alike('proactive.normativeDocuments.inForce')).toBe(false);
    expect(alike('normativeStock')).toBe(false);
  });
});

describe('a comparison', () => {
  test('has a value or the reason why there is none, and never a zero for a blank', () => {
    expect(cellsOf(compare('received'), 0)).toEqual([0, 8, 'noReport', 12]);
    expect(cellsOf(compare('received'), 1)).toEqual(['noReport', 'notGiven', 'noReport', 'noReport']);
    expect(cellsOf(compare('requests.granted'), 0)).toEqual([0, 5, 'noReport', 'notGiven']);
  });

  test('keeps of a rate what it is made of, and makes none of nothing', () => {
    const { rows, unit } = compare('disclosureRate');
    expect(unit).toBe('share');
    expect(rows[0]?.cells[0]).toEqual({ state: 'absent', reason: 'noDenominator' });
    expect(rows[0]?.cells[1]).toMatchObject({ fraction: { numerator: 6, denominator: 8 } });
  });

  test('shows a count as the share of its whole', () => {
    expect(compare('requests.granted', 'share').rows[0]?.cells[1]).toMatchObject({
      fraction: { numerator: 5, denominator: 8 },
    });
    expect(compare('requests.received.business', 'share').rows[0]?.cells[3]).toMatchObject({
      fraction: { numerator: 1, denominator: 12 },
    });
  });

  test('shows a change only against the year right before, from 0 as a difference, of rates in percentage points', () => {
    const counts = compare('received', 'change');
    expect(counts.unit).toBe('growth');
    expect(counts.rows[0]?.cells).toEqual([
      { state: 'absent', reason: 'noLastYear' },
      { state: 'absent', reason: 'lastYearZero', difference: 8 },
      { state: 'absent', reason: 'noReport' },
      { state: 'absent', reason: 'noLastYear' },
    ]);
    const rates = compareAgencies(
      [
        agency('justice', [
          report(2022, { received: value(4), carriedIn: value(0), concluded: value(1) }),
          report(2023, { received: value(4), carriedIn: value(0), concluded: value(3) }),
        ]),
      ],
      findMeasure('conclusionRate') ?? { id: 'received', kind: 'indicator', key: 'received', unit: 'count' },
      'change',
      [2023],
    );
    expect([rates.unit, cellsOf(rates, 0)]).toEqual(['points', [50]]);
  });

  test('marks years without any figure, and changes of form with those they are of', () => {
    const { gaps, breaks } = compare('received');
    expect(gaps).toEqual([{ year: 2022, reason: 'noReport' }]);
    expect(breaks).toEqual([{ beforeYear: 2021, form: '2021', isComparable: true, rows: [0] }]);
  });

  test('is summed up by the range in the newest year that most have a figure for', () => {
    expect(describeComparison(compare('requests.granted'))).toMatchObject({
      key: 'range',
      lastYear: 2021,
      low: 1,
      lowRow: 1,
      high: 5,
      highRow: 0,
      count: 2,
    });
    expect(describeComparison(compare('received'))).toMatchObject({ key: 'one', firstYear: 2020, from: 0, to: 12 });
    expect(describeComparison(compare('normativeStock'))).toEqual({ key: 'none' });
  });
});

describe('the choices', () => {
  test('are none of them empty, and count reports', () => {
    const agencies = [education, finance];
    expect(yearsOf(agencies)).toEqual([2020, 2021, 2022, 2023]);
    expect(countYears(agencies)).toEqual([
      { year: 2023, reports: 1 },
      { year: 2021, reports: 2 },
      { year: 2020, reports: 1 },
    ]);
    const choices = countMeasures(agencies, [2021, 2023]);
    expect(choices.every(({ reports }) => reports > 0)).toBe(true);
    expect(choices.find(({ measure }) => measure.id === 'received')?.reports).toBe(2);
    expect(choices.find(({ measure }) => measure.id === 'requests.granted')?.reports).toBe(2);
    expect(choices.some(({ measure }) => measure.id === 'requests.denied')).toBe(false);
  });

  test('know what a measure is a part of', () => {
    const partOf = (id: string) =>
      compositionOf(findMeasure(id) ?? { id, kind: 'indicator', key: 'workload', unit: 'count' });
    expect([partOf('denialRate'), partOf('requests.denied'), partOf('requests.granted')]).toEqual(
      Array(3).fill('outcomes'),
    );
    expect([partOf('received'), partOf('organisationShare')]).toEqual(['applicants', 'applicants']);
    expect([partOf('disputeRate'), partOf('disputes.reconsideration')]).toEqual(['disputes', 'disputes']);
    expect([partOf('workload'), partOf('normativeStock'), partOf('proactive.rules.issued')]).toEqual(
      Array(3).fill(null),
    );
  });
});
