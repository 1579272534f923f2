import { describe, expect, test } from 'vitest';
import { checkFigures } from '@/lib/report/checks';
import type { FormKey } from '@/lib/report/form';
import { type CompactTables, expandTables } from './compact';
import hongze from './real/hongze-2023.json';
import generalOffice from './real/shanghai-general-office-2019.json';
import scienceCommission from './real/shanghai-science-commission-2024.json';
import shanghang from './real/shanghang-government-office-2023.json';
import suqian2023 from './real/suqian-2023.json';
import suqian2024 from './real/suqian-2024.json';

const report = (year: number, form: FormKey, tables: CompactTables) => ({
  year,
  form,
  tables: expandTables(form, tables),
});
const last = report(2023, '2021', suqian2023);

const failures = (
  ...[checked, before = null]: Parameters<typeof checkFigures> | [Parameters<typeof checkFigures>[0]]
) => checkFigures(checked, before).filter(({ outcome }) => outcome === 'fail');

describe('checks of real reports', () => {
  test('the consistent ones fail nothing, across years too', () => {
    expect(failures(report(2023, '2021', shanghang))).toEqual([]);
    expect(failures(last)).toEqual([]);
    expect(failures(report(2024, '2021', suqian2024), last)).toEqual([]);
  });

  test('Hongze 2023 prints 0 as the total of 11 reconsiderations and of 5 lawsuits', () => {
    const found = failures(report(2023, '2021', hongze)).map(({ id, evidence }) =>
      evidence.is === 'sums' ? [id, evidence.left.sum, evidence.right.sum] : [id],
    );
    expect(found).toEqual([
      ['disputes.total.reconsideration', 11, 0],
      ['disputes.total.litigationAfterReconsideration', 5, 0],
    ]);
  });

  test('the Shanghai science commission left a total blank, which breaks its balance', () => {
    const found = failures(report(2024, '2021', scienceCommission));
    expect(found).toMatchObject([
      { id: 'requests.balance.total', evidence: { difference: 1, tookBlanksAsZero: true } },
    ]);
  });

  test('the Shanghai general office left its totals blank, which is no mistake in arithmetic', () => {
    const results = checkFigures(report(2019, '2019', generalOffice), null);
    expect(results.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(results.find(({ id }) => id === 'requests.outcomes.total')?.outcome).toBe('cannotTell');
  });
});
