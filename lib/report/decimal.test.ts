import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractDecimals } from './decimal';

describe('the difference of two amounts', () => {
  it('is exact where floating point is not', () => {
    expect(subtractDecimals('0.3', '0.1')).toBe('0.2');
    expect(subtractDecimals('72701.2578', '59237.2449')).toBe('13464.0129');
  });

  it('keeps the sign and drops needless zeros', () => {
    expect(subtractDecimals('1.50', '2')).toBe('-0.5');
    expect(subtractDecimals('2.10', '2.1')).toBe('0');
  });

  it('is not given for an amount with a unit', () => {
    expect(subtractDecimals('251000元', '1')).toBeNull();
  });

  it('added to the subtrahend gives the amount again', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const difference = subtractDecimals((a / 100).toFixed(2), (b / 100).toFixed(2));
        expect(Math.round(Number(difference) * 100)).toBe(a - b);
      }),
    );
  });
});
