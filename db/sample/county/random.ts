export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** How many of `trials` happen, each with the given chance. */
  successes(trials: number, chance: number): number;
  /** Deals `total` things out by weight. */
  deal(total: number, weights: readonly number[]): number[];
}

/**
 * Random numbers that are the same on every machine for the same seed, so that the sample data never change by themselves
 * (FNV-1a for the seed, mulberry32 for the sequence).
 */
export function randomFor(seed: string): Random {
  let state = 0x811c9dc5;
  for (const unit of seed) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    pick: (choices) => choices[int(0, choices.length - 1)] ?? choices[0],
    successes: (trials, chance) => Array.from({ length: trials }, next).filter((drawn) => drawn < chance).length,
    deal: (total, weights) => {
      const dealt = weights.map(() => 0);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      for (let thing = 0; thing < total; thing += 1) {
        let rest = next() * sum;
        const index = weights.findIndex((weight) => {
          rest -= weight;
          return rest < 0;
        });
        const at = Math.max(index, 0);
        dealt[at] = (dealt[at] ?? 0) + 1;
      }
      return dealt;
    },
  };
}
