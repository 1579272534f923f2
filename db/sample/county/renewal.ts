import { randomFor } from './random';
import { years } from './simulate';

/**
 * The year in which something last changed: in its first year, and in any later one with a chance.
 * @param chance of a change each year, in percent
 */
export function lastRenewal(seed: string, year: number, chance: number): number {
  const isRenewed = (candidate: number) => randomFor(`${seed} ${candidate} renewal`).int(1, 100) <= chance;
  return years.findLast((candidate) => candidate <= year && isRenewed(candidate)) ?? years[0];
}
