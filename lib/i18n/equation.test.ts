import { describe, expect, it } from 'vitest';
import { checkFigures } from '@/lib/report/checks';
import type { FigureTable } from '@/lib/report/figure';
import { describeSide, partLabel } from './equation';

const rowOf = (cells: Record<string, number>): FigureTable[string] =>
  Object.fromEntries(
    Object.entries(cells).map(([key, value]) => [key, { state: 'value', value, printed: String(value) } as const]),
  );

const disputes: FigureTable = {
  reconsideration: rowOf({ upheld: 10, corrected: 1, otherResult: 0, pending: 0, total: 0 }),
};
const finding = checkFigures({ year: 2023, form: '2021', tables: { disputes } }, null).find(
  ({ id }) => id === 'disputes.total.reconsideration',
);

describe('a finding written out', () => {
  it('names what was added up, leaves out zeros, and says what was printed', () => {
    if (finding?.evidence.is !== 'sums') throw new Error('no such check');
    expect(partLabel('zh-CN', finding)).toBe('行政复议');
    expect(describeSide('zh-CN', finding.kind, finding.evidence.left, 2023)).toBe('结果维持 10 + 结果纠正 1 = 11');
    expect(describeSide('zh-CN', finding.kind, finding.evidence.right, 2023)).toBe('总计 0');
    expect(describeSide('en', finding.kind, finding.evidence.left, 2023)).toBe('Upheld 10 + Corrected 1 = 11');
  });

  it('says the year of a figure of another year', () => {
    const requests = (row: string, total: number): FigureTable => ({ [row]: rowOf({ total }) });
    const carry = checkFigures(
      { year: 2024, form: '2021', tables: { requests: requests('carriedIn', 121) } },
      { year: 2023, form: '2021', tables: { requests: requests('carriedOut', 120) } },
    ).find(({ id }) => id === 'years.carry.total');
    if (carry?.evidence.is !== 'sums') throw new Error('no such check');
    expect(describeSide('zh-CN', carry.kind, carry.evidence.left, 2024)).toBe('2023 结转下年 120');
    expect(describeSide('zh-CN', carry.kind, carry.evidence.right, 2024)).toBe('上年结转 121');
  });
});
