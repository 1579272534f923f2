import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFigures } from './checks';
import type { CheckedReport } from './checks/compare';
import { blank, type Counts, count, tableOfCounts, unreadable } from './checks/test-report';
import { countOf, type Figure, type FigureTables } from './figure';
import { applicantColumns, disputeGroups, disputeResults, type FormKey, formKeys, tableOf } from './form';

const few = fc.nat(500);
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** One applicant column whose outcomes, stocks and totals agree. */
function consistentColumn(outcomes: readonly string[]) {
  return fc
    .record({ decided: fc.tuple(...outcomes.map(() => few)), carriedOut: few, share: fc.nat(100) })
    .map(({ decided, carriedOut, share }): Record<string, number> => {
      const concluded = sum(decided);
      const carriedIn = Math.floor(((concluded + carriedOut) * share) / 100);
      const received = concluded + carriedOut - carriedIn;
      const byOutcome = outcomes.map((row, index) => [row, decided[index] ?? 0] as const);
      return { ...Object.fromEntries(byOutcome), received, carriedIn, concluded, carriedOut };
    });
}

const consistentReport: fc.Arbitrary<CheckedReport> = fc.constantFrom(...formKeys).chain((form) => {
  const rows = tableOf(form, 'requests').blocks.flatMap(({ rows }) => rows);
  const outcomes = rows
    .filter(({ key, groups }) => groups[0] === 'outcomes' && key !== 'concluded')
    .map(({ key }) => key);
  const requests = fc.tuple(...applicantColumns.map(() => consistentColumn(outcomes))).map((columns) => {
    const ofRow = (row: string) => columns.map((column) => column[row] ?? 0);
    const cells = (row: string) => applicantColumns.map((column, index) => [column, ofRow(row)[index] ?? 0] as const);
    return Object.fromEntries(
      rows.map(({ key }) => [key, { ...Object.fromEntries(cells(key)), total: sum(ofRow(key)) }]),
    );
  });
  const group = fc.tuple(few, few, few, few).map((values) => {
    const cells = disputeResults.map((result, index) => [result, values[index] ?? 0] as const);
    return { ...Object.fromEntries(cells), total: sum(values) };
  });
  const disputes = fc
    .tuple(group, group, group)
    .map((groups) => Object.fromEntries(disputeGroups.map((key, index) => [key, groups[index] ?? {}] as const)));
  return fc.record({ requests, disputes }).map(({ requests, disputes }) => ({
    year: 2023,
    form,
    tables: { requests: tableOfCounts(requests), disputes: tableOfCounts(disputes) },
  }));
});

function withCell(report: CheckedReport, table: 'requests' | 'disputes', row: string, column: string, figure: Figure) {
  const before = report.tables[table] ?? {};
  const tables: FigureTables = {
    ...report.tables,
    [table]: { ...before, [row]: { ...before[row], [column]: figure } },
  };
  return { ...report, tables };
}

const resultOf = (report: CheckedReport, id: string, last: CheckedReport | null = null) =>
  checkFigures(report, last).find((result) => result.id === id);

describe('checks of one report', () => {
  test('a consistent report passes them all', () => {
    fc.assert(
      fc.property(consistentReport, (report) => {
        const outcomes = checkFigures(report, null).map(({ outcome }) => outcome);
        expect(new Set(outcomes)).toEqual(new Set(['pass']));
      }),
      { numRuns: 50 },
    );
  });

  test('any single wrong figure in tables 3 and 4 fails at least one', () => {
    const cellOf = (report: CheckedReport) =>
      fc.constantFrom(
        ...(['requests', 'disputes'] as const).flatMap((table) =>
          Object.entries(report.tables[table] ?? {}).flatMap(([row, cells]) =>
            Object.keys(cells).map((column) => ({ table, row, column })),
          ),
        ),
      );
    const mistake = consistentReport.chain((report) =>
      fc.record({ report: fc.constant(report), cell: cellOf(report), by: fc.integer({ min: 1, max: 99 }) }),
    );
    fc.assert(
      fc.property(mistake, ({ report, cell: { table, row, column }, by }) => {
        const value = (countOf(report.tables[table]?.[row]?.[column]) ?? 0) + by;
        const wrong = withCell(report, table, row, column, count(value));
        const failed = checkFigures(wrong, null).filter(({ outcome }) => outcome === 'fail');
        expect(failed.length).toBeGreaterThan(0);
        expect(failed[0]?.cells).toContainEqual({ table, row, column, year: 2023 });
      }),
      { numRuns: 100 },
    );
  });

  test('an unreadable or absent cell leaves the sums that need it open, and no others', () => {
    fc.assert(
      fc.property(consistentReport, fc.constantFrom(unreadable, undefined), (report, figure) => {
        const { business: _, ...rest } = report.tables.requests?.granted ?? {};
        const granted = figure ? { ...rest, business: figure } : rest;
        const damaged = { ...report, tables: { ...report.tables, requests: { ...report.tables.requests, granted } } };
        const open = checkFigures(damaged, null).filter(({ outcome }) => outcome === 'cannotTell');
        expect(open.map(({ id }) => id)).toEqual(['requests.outcomes.business', 'requests.applicants.granted']);
      }),
      { numRuns: 20 },
    );
  });

  test('has a check for each column, row and group of the form it is in', () => {
    const ids = (form: FormKey) => checkFigures({ year: 2021, form, tables: {} }, null).map(({ id }) => id);
    expect(ids('2021')).toHaveLength(7 + 7 + 25 + 3);
    expect(ids('2019')).toHaveLength(7 + 7 + 23 + 3);
    expect(ids('2021')).toContain('requests.applicants.denied.stateSecret');
  });
});

/** Two years in a row whose documents follow from each other. */
const stocks = fc
  .record({ form: fc.constantFrom(...formKeys), before: few, came: few, share: fc.nat(100) })
  .map(({ form, before, came, share }) => {
    const went = form === '2019' ? 0 : Math.floor(((before + came) * share) / 100);
    const after = before + came - went;
    const [last, now]: [Counts, Counts] =
      form === '2019'
        ? [{ rules: { publicTotal: before } }, { rules: { newlyPublic: came, publicTotal: after } }]
        : [{ rules: { inForce: before } }, { rules: { issued: came, repealed: went, inForce: after } }];
    const report = (year: number, counts: Counts): CheckedReport => {
      return { year, form, tables: { proactive: tableOfCounts(counts) } };
    };
    return { last: report(2022, last), report: report(2023, now) };
  });

describe('documents from year to year', () => {
  const id = 'proactive.stock.rules';

  test('pass where they follow', () => {
    fc.assert(fc.property(stocks, ({ report, last }) => resultOf(report, id, last)?.outcome === 'pass'));
  });

  test('fail when any single one of the figures is another', () => {
    fc.assert(
      fc.property(stocks, fc.nat(), fc.integer({ min: 1, max: 99 }), ({ report, last }, at, by) => {
        const cells = Object.entries(report.tables.proactive?.rules ?? {});
        const [column, figure] = cells[at % cells.length] ?? ['', undefined];
        const rules = { ...report.tables.proactive?.rules, [column]: count((countOf(figure) ?? 0) + by) };
        expect(resultOf({ ...report, tables: { proactive: { rules } } }, id, last)?.outcome).toBe('fail');
      }),
    );
  });

  test('of the other rows of table 2 no sum says anything: nothing in the form follows from them', () => {
    const seen = (form: FormKey) => {
      const report = { year: 2023, form, tables: {} };
      const cells = checkFigures(report, { ...report, year: 2022 }).flatMap(({ cells }) => cells);
      return [...new Set(cells.filter(({ table }) => table === 'proactive').map(({ column }) => column))].toSorted();
    };
    expect(seen('2021')).toEqual(['inForce', 'issued', 'repealed']);
    expect(seen('2019')).toEqual(['newlyPublic', 'publicTotal']);
  });
});

describe('blanks', () => {
  const disputesWith = (cells: Figure[]): CheckedReport => {
    const row = [...disputeResults, 'total'].map((column, index) => [column, cells[index] ?? blank] as const);
    return { year: 2023, form: '2021', tables: { disputes: { reconsideration: Object.fromEntries(row) } } };
  };
  const check = (...cells: Figure[]) => resultOf(disputesWith(cells), 'disputes.total.reconsideration');

  test('count as 0 beside a figure, and the check says so', () => {
    expect(check(count(5), blank, blank, count(2), count(7))).toMatchObject({
      outcome: 'pass',
      evidence: { tookBlanksAsZero: true },
    });
    expect(check(count(5), blank, blank, count(2), count(8))).toMatchObject({
      outcome: 'fail',
      evidence: { difference: -1 },
    });
  });

  test('say nothing against a number', () => {
    expect(check(count(4), blank, blank, blank, blank)).toMatchObject({
      outcome: 'cannotTell',
      evidence: { difference: null },
    });
    expect(check(blank, blank, blank, blank, count(3))?.outcome).toBe('cannotTell');
  });

  test('agree with blanks and with nought', () => {
    expect(check(blank, blank, blank, blank, blank)).toMatchObject({
      outcome: 'pass',
      evidence: { tookBlanksAsZero: true },
    });
    expect(check(count(0), count(0), count(0), count(0), blank)).toMatchObject({
      outcome: 'pass',
      evidence: { tookBlanksAsZero: true },
    });
    expect(check(blank, blank, blank, blank, count(0))).toMatchObject({
      outcome: 'pass',
      evidence: { tookBlanksAsZero: true },
    });
  });

  test('do not hide an unreadable cell', () => {
    expect(check(blank, unreadable, blank, blank, blank)?.outcome).toBe('cannotTell');
  });

  test('without any, the check does not claim to have taken them as 0', () => {
    expect(check(count(1), count(0), count(0), count(0), count(1))?.evidence).toMatchObject({
      tookBlanksAsZero: false,
    });
  });
});

describe('checks against the year before', () => {
  const report = (year: number, form: FormKey, proactive: Counts, requests: Counts = {}): CheckedReport => ({
    year,
    form,
    tables: { proactive: tableOfCounts(proactive), requests: tableOfCounts(requests) },
  });

  test('what was carried out of a year is carried into the next', () => {
    const last = report(2022, '2021', {}, { carriedOut: { total: 3 } });
    const id = 'years.carry.total';
    expect(resultOf(report(2023, '2021', {}, { carriedIn: { total: 3 } }), id, last)?.outcome).toBe('pass');
    const broken = resultOf(report(2023, '2021', {}, { carriedIn: { total: 1 } }), id, last);
    expect(broken).toMatchObject({ outcome: 'fail', evidence: { difference: 2 } });
    expect(broken?.evidence).toMatchObject({ left: { terms: [{ year: 2022, row: 'carriedOut', value: 3 }] } });
  });

  test('documents in force are those of last year, plus the new, minus the repealed', () => {
    const last = report(2022, '2021', { rules: { inForce: 11 } });
    const id = 'proactive.stock.rules';
    const stockOf = (inForce: number) => report(2023, '2021', { rules: { issued: 2, repealed: 1, inForce } });
    expect(resultOf(stockOf(12), id, last)?.outcome).toBe('pass');
    expect(resultOf(stockOf(13), id, last)?.outcome).toBe('fail');
  });

  test('form 2019 counts the documents that are public', () => {
    const last = report(2019, '2019', { rules: { publicTotal: 10 } });
    const next = report(2020, '2019', { rules: { newlyPublic: 2, publicTotal: 12 } });
    expect(resultOf(next, 'proactive.stock.rules', last)?.outcome).toBe('pass');
  });

  test('stocks are not compared across the change of form; the requests carried over are', () => {
    const last = report(2020, '2019', { rules: { publicTotal: 10 } }, { carriedOut: { total: 1 } });
    const next = report(2021, '2021', { rules: { inForce: 12 } }, { carriedIn: { total: 1 } });
    expect(resultOf(next, 'proactive.stock.rules', last)).toBeUndefined();
    expect(resultOf(next, 'years.carry.total', last)?.outcome).toBe('pass');
  });

  test('are left out where there is no report of the year before', () => {
    const ids = checkFigures(report(2023, '2021', {}), null).map(({ kind }) => kind);
    expect(ids).not.toContain('years.carry');
    expect(() => checkFigures(report(2023, '2021', {}), report(2021, '2021', {}))).toThrow();
  });
});
