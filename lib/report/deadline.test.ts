import { describe, expect, test } from 'vitest';
import { publicationStatus } from './deadline';

const status = (changes: Partial<Parameters<typeof publicationStatus>[0]>) =>
  publicationStatus({
    kind: 'department',
    year: 2024,
    publishedOn: null,
    isPublished: true,
    today: '2026-11-23',
    ...changes,
  });

describe('publicationStatus', () => {
  test('a department is in time on 31 January, and late the day after', () => {
    expect(status({ publishedOn: '2025-01-31' })).toEqual({ status: 'onTime', due: '2025-01-31', daysLate: 0 });
    expect(status({ publishedOn: '2025-02-01' })).toEqual({ status: 'late', due: '2025-01-31', daysLate: 1 });
  });

  test('a government has until 31 March', () => {
    expect(status({ kind: 'government', publishedOn: '2025-03-31' }).status).toBe('onTime');
    expect(status({ kind: 'government', publishedOn: '2025-04-02' })).toMatchObject({ status: 'late', daysLate: 2 });
  });

  test('townships and subdistricts have until 31 January', () => {
    expect(status({ kind: 'township' }).due).toBe('2025-01-31');
    expect(status({ kind: 'subdistrict' }).due).toBe('2025-01-31');
  });

  test('what is not here is missing once its day is gone, and not due before', () => {
    const missing = { isPublished: false, year: 2025 };
    expect(status({ ...missing, today: '2026-01-31' })).toMatchObject({ status: 'notDue', daysLate: 0 });
    expect(status({ ...missing, today: '2026-03-01' })).toMatchObject({ status: 'missing', daysLate: 29 });
  });

  test('published on a day that nobody knows is neither in time nor late', () => {
    expect(status({ publishedOn: null })).toMatchObject({ status: 'unknown', daysLate: 0 });
  });
});
