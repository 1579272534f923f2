import { describe, expect, test } from 'vitest';
import type { CheckResult } from '@/lib/report/checks/result';
import { areRealReportsThere, checkReal, dueOfReal, findingsOf } from './corpus/real-findings';

const evidenceOf = (results: readonly CheckResult[], id: string) =>
  results.find((result) => result.id === id)?.evidence;
const stated = (statement: string, value: unknown) => ({ statements: [{ stated: statement, comesTo: { value } }] });

describe.skipIf(!areRealReportsThere)(`real reports${areRealReportsThere ? '' : ' (not there)'}`, () => {
  test.each(Object.entries(dueOfReal))('%s has the findings that are known, and no others', async (name, due) => {
    expect(findingsOf(await checkReal(name)).toSorted()).toEqual(due.toSorted());
  });

  test('Hongze 2023: 10 and 1 are not 0, and 5 is not 0', async () => {
    const results = await checkReal('hongze-2023');
    const of = (group: string) => evidenceOf(results, `disputes.total.${group}`);
    expect(of('reconsideration')).toMatchObject({ left: { sum: 11 }, right: { sum: 0 }, difference: 11 });
    expect(of('litigationAfterReconsideration')).toMatchObject({ left: { sum: 5 }, right: { sum: 0 } });
  });

  test('Shanghai 2019: totals left blank; 258, 265 and 716 against the table', async () => {
    const results = await checkReal('shanghai-general-office-2019');
    expect(evidenceOf(results, 'form.complete.totals')).toMatchObject({ cells: { length: 11 } });
    expect(evidenceOf(results, 'narrative.figures.disclosed')).toMatchObject(stated('258', 275));
    expect(evidenceOf(results, 'narrative.figures.unavailable')).toMatchObject(stated('265', 337));
    expect(evidenceOf(results, 'narrative.parts.concluded')).toMatchObject(stated('805', 716));
  });

  test('Suqian 2024: 134 and 57 against 170 and 77; not 1.05 % more', async () => {
    const results = await checkReal('suqian-2024');
    expect(evidenceOf(results, 'narrative.figures.reconsideration')).toMatchObject(stated('134', 170));
    expect(evidenceOf(results, 'narrative.figures.litigation')).toMatchObject(stated('57', 77));
    expect(evidenceOf(results, 'narrative.ratio.received')).toMatchObject(stated('1.05', expect.closeTo(1.08, 2)));
  });

  test('Suqian 2023 to 2024 follows: 121 = 121, 597 + 50 − 227 = 420', async () => {
    const results = await checkReal('suqian-2024');
    expect(evidenceOf(results, 'years.carry.total')).toMatchObject({ left: { sum: 121 }, right: { sum: 121 } });
    expect(evidenceOf(results, 'proactive.stock.normativeDocuments')).toMatchObject({
      left: { terms: [{ value: 597 }, { value: 50 }, { value: 227, sign: -1 }], sum: 420 },
      right: { sum: 420 },
    });
  });

  test('Shanghai science commission 2024: all handled, and one carried over; its total is missing', async () => {
    const results = await checkReal('shanghai-kewei-2024');
    expect(evidenceOf(results, 'narrative.figures.carriedOut')).toMatchObject(stated('0', 1));
    expect(evidenceOf(results, 'form.complete.totals')).toMatchObject({
      cells: [{ row: 'carriedOut', column: 'total' }],
    });
  });

  test('Shanghang 2023: 442.86 % are not 74 of 14', async () => {
    const results = await checkReal('shanghang-gov-office-2023');
    expect(evidenceOf(results, 'narrative.ratio.normativeIssued')).toMatchObject(
      stated('442.86', expect.closeTo(528.57, 2)),
    );
  });
});
