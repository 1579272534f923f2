import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recallAnswer, rememberAnswer } from './form-memory';

const answer = (text: string) => ({ values: { text }, problem: null });

describe('what a page shows in answer to a form', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    globalThis.gongkaiFormAnswers = undefined;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is recalled as often as the page is asked for, by its name only', () => {
    const id = rememberAnswer(answer('typed'));
    expect(recallAnswer(id)).toEqual(answer('typed'));
    expect(recallAnswer(id)).toEqual(answer('typed'));
    for (const other of [undefined, '', 'x', [id]]) expect(recallAnswer(other)).toBeNull();
  });

  test('is forgotten after half an hour', () => {
    const id = rememberAnswer(answer('old'));
    vi.advanceTimersByTime(30 * 60_000);
    expect(recallAnswer(id)).toBeNull();
    rememberAnswer(answer('new'));
    expect(globalThis.gongkaiFormAnswers?.size).toBe(1);
  });

  test('is kept for a thousand forms at most, the newest', () => {
    const ids = Array.from({ length: 1001 }, (_, index) => rememberAnswer(answer(String(index))));
    expect(globalThis.gongkaiFormAnswers?.size).toBe(1000);
    expect(recallAnswer(ids[0])).toBeNull();
    expect(recallAnswer(ids[1000])).toEqual(answer('1000'));
  });
});
