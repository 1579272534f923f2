import { expect, test } from 'vitest';
import { dayInChina } from './day-in-china';

test('days begin at midnight in China', () => {
  expect(dayInChina(Date.UTC(2026, 0, 31, 15, 59))).toBe('2026-01-31');
  expect(dayInChina(Date.UTC(2026, 0, 31, 16))).toBe('2026-02-01');
});
