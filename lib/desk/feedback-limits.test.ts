import { describe, expect, test } from 'vitest';
import { countAttempt, forgiveAttempt, networkOf } from './feedback-limits';

describe('attempts', () => {
  test('are let through five times in ten minutes, and then there is a time to wait', async () => {
    for (let sent = 0; sent < 5; sent += 1) expect(await countAttempt('submit', '192.0.2.1')).toBe(0);
    expect(await countAttempt('submit', '192.0.2.1')).toBe(10);
  });

  test('of others do not count', async () => {
    for (let sent = 0; sent < 6; sent += 1) await countAttempt('submit', '192.0.2.2');
    expect(await countAttempt('submit', '192.0.2.3')).toBe(0);
  });

  test('that were in order are taken back', async () => {
    for (let looked = 0; looked < 30; looked += 1) {
      expect(await countAttempt('guess', '192.0.2.4')).toBe(0);
      await forgiveAttempt('guess', '192.0.2.4');
    }
  });

  test('to guess are ten', async () => {
    for (let guess = 0; guess < 10; guess += 1) expect(await countAttempt('guess', '192.0.2.5')).toBe(0);
    expect(await countAttempt('guess', '192.0.2.5')).toBe(10);
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:0:7:a:b:c:d', '2001:db8:0:7'],
  ['2001:0DB8::7', '2001:db8:0:0'],
  ['2001:db8:0:7::1', '2001:db8:0:7'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, counted) => {
  expect(networkOf(address)).toBe(counted);
});
