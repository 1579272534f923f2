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

  it.each([
    ['55（含自然失效29件）', 55],
    ['12 件（其中依申请公开 3 件）', 12],
    ['0（注）', 0],
    ['1234（较上年增12%）', 1234],
    ['１２（注）（含上年）', 12],
    ['8 (including 3 (three) of last year)', 8],
    ['-3（注）', 'unreadable'],
  ])('%j is the number in front of the remark', (printed, value) => {
    expect(saidBy(printed)).toBe(value);
    expect(readFigure(printed, 'count').printed).toBe(printed);
  });

  it.each([
    ['12（注）13', 'two numbers outside the brackets'],
    ['12 13（注）', 'two numbers outside the brackets'],
    ['12（3）', 'two numbers, of which none is a remark'],
    ['12（三）', 'the number of the next item'],
    ['（含自然失效29件）55', 'the remark in front'],
    ['（注）', 'a remark alone'],
    ['注：55', 'a remark alone'],
    ['55（含自然失效29件', 'a remark that is cut off'],
    ['55含自然失效29件）', 'a remark that is cut off'],
    ['12（万）', 'a remark that multiplies'],
    ['12（应为13）', 'a remark that takes the number back'],
    ['12（约）', 'a remark by which the number is not exact'],
    ['1、规章（二）', 'the number of an item'],
    [`12（${'注'.repeat(400)}）`, 'a whole text'],
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
    expect(saidBy('251000（元）', 'amount')).toBe('251000元');
    expect(saidBy('2.5（万元）（注）', 'amount')).toBe('unreadable');
    expect(saidBy('2.5万元（含税）', 'amount')).toBe('2.5万元');
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
