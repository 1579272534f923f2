import { expect, test } from 'vitest';
import { answerDueOn, isOverdue } from './feedback-due';

test('an answer is due twenty working days after the day on which it was received', () => {
  expect(answerDueOn('question', Date.UTC(2027, 2, 1, 2), {})).toBe('2027-03-29');
});

test('it is overdue on the day after, unless it is answered, or waits for the person', () => {
  const onTheDay = Date.UTC(2027, 2, 29, 15);
  const dayAfter = Date.UTC(2027, 2, 29, 16);
  expect(isOverdue({ state: 'received', dueOn: '2027-03-29' }, onTheDay)).toBe(false);
  expect(isOverdue({ state: 'received', dueOn: '2027-03-29' }, dayAfter)).toBe(true);
  for (const state of ['waiting', 'answered', 'closed'] as const)
    expect(isOverdue({ state, dueOn: '2027-03-29' }, dayAfter)).toBe(false);
});
