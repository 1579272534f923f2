/**
 * The difference of two amounts, exactly: amounts are decimals as printed, and floating point would invent digits.
 * @param amount decimal text such as `72701.2578`
 * @returns the difference as decimal text, or null where one of the two is no plain decimal (it has a unit, say)
 */
export function subtractDecimals(amount: string, subtrahend: string): string | null {
  const [left, right] = [parse(amount), parse(subtrahend)];
  if (!left || !right) return null;
  const scale = Math.max(left.scale, right.scale);
  const difference =
    left.digits * 10n ** BigInt(scale - left.scale) - right.digits * 10n ** BigInt(scale - right.scale);
  const digits = (difference < 0n ? -difference : difference).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${difference < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

function parse(decimal: string): { digits: bigint; scale: number } | null {
  const [, sign = '', whole, fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) return null;
  return { digits: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`), scale: fraction.length };
}
