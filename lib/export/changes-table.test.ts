import { expect, test } from 'vitest';
import { changesTable } from './changes-table';
import { headingOf } from './data-table';

const agency = { slug: 'a', name: '甲局', nameEn: 'A', isFictitious: false };
const value = (number: number) => ({ state: 'value', value: number, printed: String(number) }) as const;
const blank = { state: 'blank', printed: '' } as const;

const before = {
  year: 2020,
  form: '2019',
  tables: {
    requests: { received: { total: value(3), naturalPerson: blank } },
    proactive: { rules: { made: value(1) }, licensing: { decisions: value(10) } },
  },
} as const;
const now = {
  year: 2021,
  form: '2021',
  tables: {
    requests: { received: { total: value(10), naturalPerson: value(2) } },
    proactive: { rules: { issued: value(2) }, licensing: { decisions: value(4) } },
  },
} as const;

test('two reports cell by cell: a blank is no zero, and what the forms count differently has no difference', () => {
  const { columns, rows } = changesTable('zh-CN', { agency, before, now });
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const cell = (name: string) => {
    const row = rows.find((candidate) => candidate[at('key')] === name) ?? [];
    return [row[at('before')], row[at('now')], row[at('difference')]];
  };
  expect(cell('requests.received.total')).toEqual([3, 10, 7]);
  expect(cell('requests.received.naturalPerson')).toEqual([null, 2, null]);
  expect(cell('proactive.licensing.decisions')).toEqual([10, 4, -6]);
  expect(cell('proactive.rules.made')).toEqual([1, null, null]);
  expect(cell('proactive.rules.issued')).toEqual([null, 2, null]);
  expect(new Set(columns.map(headingOf)).size).toBe(columns.length);
  expect(new Set(rows.map((row) => row[at('key')])).size).toBe(rows.length);
});
