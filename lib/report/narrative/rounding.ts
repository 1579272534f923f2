/**
 * Whether a printed percentage can stand for a ratio: rounded to its own decimals, or cut off there.
 * @param percent as printed, without the sign, such as `1.05`
 */
export function isPercentOf(percent: string, numerator: number, denominator: number): boolean {
  if (denominator === 0) return false;
  const decimals = percent.split('.')[1]?.length ?? 0;
  const exact = (numerator / denominator) * 100;
  const step = 10 ** -decimals;
  const difference = exact - Number(percent);
  return difference > -step / 2 - 1e-9 && difference < step + 1e-9;
}
