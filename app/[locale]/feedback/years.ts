/**
 * Years to choose from, newest first: from the first to the last report that there is, up to last year in any case, since a report that is
 * missing is a reason to write as well.
 * @param asked a year that the address names
 */
export function listYears(agencies: readonly { years: readonly number[] }[], asked: string): string[] {
  const published = agencies.flatMap(({ years }) => years);
  const lastYear = new Date().getFullYear() - 1;
  const [first, last] = [Math.min(lastYear, ...published), Math.max(lastYear, ...published)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  return asked === '' || years.includes(asked) ? years : [...years, asked];
}
