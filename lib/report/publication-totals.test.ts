import { expect, test } from 'vitest';
import { totalPublication } from './publication-totals';

const none = { isFictitious: false, onTime: 0, late: 0, unknown: 0, first: 0 };

test('an agency counts from its first report on, and is missing once the day has passed', () => {
  const totals = totalPublication(
    [
      { ...none, kind: 'department', year: 2022, onTime: 2, first: 2 },
      { ...none, kind: 'department', year: 2023, late: 1, onTime: 1, first: 1 },
      { ...none, kind: 'government', year: 2023, unknown: 1, first: 1 },
    ],
    [],
    '2025-02-15',
  );
  expect(totals.map(({ year, agencies, counts }) => [year, agencies, counts])).toEqual([
    [2022, 2, { onTime: 2, late: 0, missing: 0, notDue: 0, unknown: 0 }],
    [2023, 4, { onTime: 1, late: 1, missing: 1, notDue: 0, unknown: 1 }],
    [2024, 4, { onTime: 0, late: 0, missing: 3, notDue: 1, unknown: 0 }],
  ]);
});

test('real and made-up agencies are not added up together', () => {
  const totals = totalPublication(
    [
      { ...none, kind: 'government', year: 2024, onTime: 1, first: 1 },
      { ...none, isFictitious: true, kind: 'government', year: 2024, late: 3, first: 3 },
    ],
    [],
    '2025-06-01',
  );
  expect(totals.map(({ isFictitious, agencies }) => [isFictitious, agencies])).toEqual([
    [false, 1],
    [true, 3],
  ]);
});

test('an agency that is no more is left out of the years on which nothing was due from it nor came', () => {
  const closed = { isFictitious: false, kind: 'department', closedOn: '2024-05-10', years: [2022, 2023] } as const;
  const counts = [
    { ...none, kind: 'department', year: 2022, onTime: 2, first: 2 },
    { ...none, kind: 'department', year: 2023, onTime: 1 },
  ] as const;
  const totals = totalPublication(counts, [closed], '2026-02-15');
  // What was due in January 2024 was due while there was an agency; its report on 2024 would have been due in 2025.
  expect(totals.map(({ year, agencies, counts: { missing } }) => [year, agencies, missing])).toEqual([
    [2022, 2, 0],
    [2023, 2, 1],
    [2024, 1, 1],
    [2025, 1, 1],
  ]);
  const late = { ...closed, years: [2022, 2024] };
  const came = [...counts, { ...none, kind: 'department', year: 2024, onTime: 1 } as const];
  expect(totalPublication(came, [late], '2026-02-15').map(({ agencies }) => agencies)).toEqual([2, 2, 2, 1]);
});
