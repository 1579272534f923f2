import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from './figure';

const saidBy = (printed: string, kind: 'count' | 'change' | 'amount' = 'count') => {
  const figure = readFigure(printed, kind);
  return figure.state === 'value' ? figure.value : figure.state;
};

describe('the text of a cell', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['1,234', 1234],
    ['1，234', 1234],
    ['１２３', 123],
    ['1 234', 1234],
    ['55件', 55],
    ['\u00a00\u00a0', 0],
    ['12²', 12],
    ['12 ①', 12],
    ['１２⑴', 12],
  ])('%j is a number however it is set', (printed, value) => {
    expect(saidBy(printed)).toBe(value);
  });

  it.each(['', '\u00a0', '/', '-', '—', '——', '无', '不涉及'])('%j is a blank, not a zero', (printed) => {
    expect(saidBy(printed)).toBe('blank');
  });

  it.each([
    ['000', 'three glued cells'],
    ['55（含自然失效29件）', 'a note in the cell'],
    ['1.5', 'no whole number'],
    ['约7', 'no exact number'],
    ['①', 'the number of an item'],
    ['1²3', 'a mark within'],
    ['₃', 'the mark of a note'],
    ['-3', 'a count below zero'],
    ['1,23', 'a wrong separator'],
    ['99999999999999999999', 'more than can be counted exactly'],
  ])('%j is unreadable: %s', (printed) => {
    expect(saidBy(printed)).toBe('unreadable');
  });

  it('a change has a sign', () => {
    expect(saidBy('-3', 'change')).toBe(-3);
    expect(saidBy('+2', 'change')).toBe(2);
    expect(saidBy('−3', 'change')).toBe(-3);
  });

  it('an amount keeps its decimals and its unit, and is never rounded', () => {
    expect(saidBy('72701.2578', 'amount')).toBe('72701.2578');
    expect(saidBy('7,730.20', 'amount')).toBe('7730.20');
    expect(saidBy('251000元', 'amount')).toBe('251000元');
    expect(saidBy('0.05', 'amount')).toBe('0.05');
    expect(saidBy('000', 'amount')).toBe('unreadable');
  });

  it('keeps what was printed, whatever it means', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('count' as const, 'change' as const, 'amount' as const),
        (text, kind) => {
          expect(readFigure(text, kind).printed).toBe(text);
        },
      ),
    );
  });

  it('reads every count that is printed plainly', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(saidBy(String(count))).toBe(count);
      }),
    );
  });
});
