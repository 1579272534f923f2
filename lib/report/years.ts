/** Every year from the first to the last of some years, so that one without a report is not passed over. */
export function yearsThrough(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
