import { describe, expect, it } from 'vitest';
import type { FigureTables } from '@/lib/report/figure';
import { type FormKey, formKeys, tableKeys } from '@/lib/report/form';
import { layOutReport, type StatutoryGrid } from './statutory-grid';

const empty = { proactive: {}, requests: {}, disputes: {} };
const gridsOf = (form: FormKey, tables: FigureTables) => layOutReport('zh-CN', form, tables);

/** How many cells cover each place of a grid. */
function coverage({ rows, columns }: StatutoryGrid): number[] {
  const places = rows.map(() => Array.from({ length: columns }, () => 0));
  rows.forEach((row, top) => {
    let left = 0;
    for (const { rowSpan, colSpan } of row) {
      while ((places[top]?.[left] ?? 0) > 0) left += 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < colSpan; across += 1) {
          const covered = places[top + down];
          if (covered) covered[left + across] = (covered[left + across] ?? 0) + 1;
        }
      }
    }
  });
  return places.flat();
}

describe('the statutory tables laid out for files', () => {
  it.each(formKeys)('cover every place once in form %s', (form) => {
    const grids = gridsOf(form, empty);
    expect(grids.map(({ key }) => key)).toEqual(tableKeys);
    for (const grid of grids) expect(new Set(coverage(grid))).toEqual(new Set([1]));
  });

  it('show what a report prints: a value, a sign for nothing, a doubt, and no cell at all', () => {
    const received = {
      naturalPerson: { state: 'value', value: 0, printed: '0' },
      business: { state: 'blank', printed: '/' },
      research: { state: 'blank', printed: '' },
      publicInterest: { state: 'unreadable', printed: '1 2' },
    } as const;
    const [requests] = gridsOf('2021', { requests: { received } });
    const cells = requests?.rows[3]?.filter(({ kind }) => kind === 'figure').map(({ text }) => text);
    expect(cells).toEqual(['0', '/', '', '1 2 ?', '·', '·', '·']);
  });

  it('print row six undivided where the report does', () => {
    const [requests] = gridsOf('2021', { requests: { 'other.undivided': {} } });
    expect(requests?.rows).toHaveLength(3 + 23);
  });

  it('leave out a table that the report does not hold', () => {
    expect(gridsOf('2021', { disputes: {} }).map(({ key }) => key)).toEqual(['disputes']);
  });
});
