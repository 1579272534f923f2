import { expect, test } from 'vitest';
import { getDatabase } from './client';
import { recordAction } from './record-action';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase();

const client = () => getDatabase().$client;
const entries = () => client().prepare('SELECT * FROM audit_log').all();
const action = {
  action: 'staff.change',
  subject: 'staff',
  subjectId: 'x',
  before: { role: 'clerk' },
  after: { role: 'reviewer' },
} as const;

test('the audit log says who did what to what, what was there and what is there now', () => {
  recordAction(getDatabase(), { id: null, name: 'gongkai' }, { ...action, agencyId: 7 });
  expect(entries()).toMatchObject([
    {
      staff_name: 'gongkai',
      action: 'staff.change',
      subject: 'staff',
      subject_id: 'x',
      agency_id: 7,
      before: '{"role":"clerk"}',
      after: '{"role":"reviewer"}',
    },
  ]);
});

test('the audit log is only added to', () => {
  recordAction(getDatabase(), { id: null, name: 'gongkai' }, action);
  const before = entries();
  for (const statement of [
    "UPDATE audit_log SET staff_name = 'somebody else'",
    'UPDATE audit_log SET id = id + 1',
    'DELETE FROM audit_log',
    "INSERT OR REPLACE INTO audit_log (id, at, staff_name, action, subject, subject_id) VALUES (1, 0, '', '', '', '')",
    "REPLACE INTO audit_log (id, at, staff_name, action, subject, subject_id) VALUES (1, 0, '', '', '', '')",
  ])
    expect(() => client().exec(statement), statement).toThrow(/only added to/);
  expect(entries()).toEqual(before);
});

test('an action that fails leaves no entry', () => {
  expect(() =>
    getDatabase().transaction((tx) => {
      recordAction(tx, { id: null, name: 'gongkai' }, action);
      throw new Error('something else');
    }),
  ).toThrow('something else');
  expect(entries()).toEqual([]);
});
