import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, parseCalendar, publicHolidays } from './working-days';

describe('working days', () => {
  test('are Monday to Friday, and the first day does not count', () => {
    expect(addWorkingDays('2027-03-01', 1, {})).toBe('2027-03-02');
    expect(addWorkingDays('2027-03-05', 1, {})).toBe('2027-03-08');
    expect(addWorkingDays('2027-03-01', 20, {})).toBe('2027-03-29');
  });

  test('leave out holidays, and count weekends that are worked', () => {
    expect(addWorkingDays('2026-09-30', 1, publicHolidays)).toBe('2026-10-08');
    expect(addWorkingDays('2026-10-09', 1, publicHolidays)).toBe('2026-10-10');
    expect(addWorkingDays('2026-02-13', 2, publicHolidays)).toBe('2026-02-24');
  });

  test('of other years are added by the operator', () => {
    const calendar = parseCalendar('2027-01-01..2027-01-03=off,2027-01-09=work');
    expect(calendar).toEqual({ '2027-01-01': 'off', '2027-01-02': 'off', '2027-01-03': 'off', '2027-01-09': 'work' });
    expect(parseCalendar('')).toEqual({});
    expect(addWorkingDays('2026-12-31', 6, calendar)).toBe('2027-01-09');
  });

  test('add up: some days and then some more are as many together', () => {
    const some = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const once = addWorkingDays('2026-01-15', a + b, publicHolidays);
        expect(addWorkingDays(addWorkingDays('2026-01-15', a, publicHolidays), b, publicHolidays)).toBe(once);
      }),
    );
  });
});
