import { describe, expect, it } from 'vitest';
import type { FigureTables } from '@/lib/report/figure';
import { listFigures } from './report-figures';

const tables: FigureTables = {
  proactive: { fees: { amount: { state: 'value', value: '72701.2578', printed: '72701.2578' } } },
  requests: {
    received: { total: { state: 'value', value: 7, printed: '7' }, research: { state: 'blank', printed: '/' } },
    'other.undivided': { total: { state: 'unreadable', printed: '1 ?' } },
  },
};

describe('the figures of a report for download', () => {
  const figures = listFigures('2021', tables);
  const cell = (row: string, column: string) => figures.find((entry) => entry.row === row && entry.column === column);

  it('keep value, blank, unreadable and absent apart', () => {
    expect(cell('received', 'total')).toMatchObject({ state: 'value', value: 7 });
    expect(cell('received', 'research')).toMatchObject({ state: 'blank', value: null, printed: '/' });
    expect(cell('other.undivided', 'total')).toMatchObject({ state: 'unreadable', value: null });
    expect(cell('concluded', 'total')).toMatchObject({ state: 'absent', value: null, printed: null });
  });

  it('keep an amount as the decimal that was printed', () => {
    expect(cell('fees', 'amount')?.value).toBe('72701.2578');
  });

  it('leave out a table that the report does not hold', () => {
    expect(figures.some(({ table }) => table === 'disputes')).toBe(false);
  });
});
