import { expect, test } from 'vitest';
import { Ledger } from './ledger';

test('what was acknowledged must be there once, what was not may be', () => {
  const ledger = new Ledger();
  for (const token of ['done', 'twice', 'lost', 'on its way', 'broken off']) ledger.send(token);
  for (const token of ['done', 'twice', 'lost']) ledger.acknowledge(token);
  const stored = new Map([
    ['done', 1],
    ['twice', 2],
    ['on its way', 1],
    ['from nowhere', 1],
  ]);
  expect(ledger.compare('inquiry', stored)).toEqual([
    'inquiry lost was acknowledged and is lost',
    'inquiry twice is stored 2 times',
    'inquiry from nowhere is stored and was never sent',
  ]);
  expect(ledger.count()).toEqual({ sent: 5, acknowledged: 3 });
});
