import { bigramsOf, similarityOf, splitSentences, type TextSentence } from './similarity';

/**
 * A sentence of one text beside the one of the other text that it goes with.
 * `same`: word for word; `changed`: alike; `removed`: in the earlier text only; `added`: in the later text only.
 */
export type AlignedSentence =
  | { kind: 'same' | 'changed'; before: TextSentence; now: TextSentence }
  | { kind: 'removed'; before: TextSentence; now: null }
  | { kind: 'added'; before: null; now: TextSentence };

/** Less alike than this, two sentences are not the same one in other words. */
const alike = 0.45;

/**
 * Sets the sentences of two texts beside each other in their order, so that those that go together are as alike as can be. A sentence that
 * moved across others is shown as removed and added.
 */
export function alignTexts(before: string, now: string): AlignedSentence[] {
  const [earlier, later] = [splitSentences(before), splitSentences(now)];
  const [left, right] = [earlier, later].map((list) => list.map(({ text }) => bigramsOf(text)));
  const likeness = (left ?? []).map((one) =>
    (right ?? []).map((other) => {
      const value = similarityOf(one, other);
      return value >= alike ? value : 0;
    }),
  );
  const best = sumBest(likeness, earlier.length, later.length);
  const rows: AlignedSentence[] = [];
  let [at, to] = [0, 0];
  for (let one = earlier[at], other = later[to]; one || other; [one, other] = [earlier[at], later[to]]) {
    const pair = likeness[at]?.[to] ?? 0;
    if (one && other && pair > 0 && (best[at]?.[to] ?? 0) <= pair + (best[at + 1]?.[to + 1] ?? 0)) {
      rows.push({ kind: one.text === other.text ? 'same' : 'changed', before: one, now: other });
      [at, to] = [at + 1, to + 1];
    } else if (one && (!other || (best[at + 1]?.[to] ?? 0) >= (best[at]?.[to + 1] ?? 0))) {
      rows.push({ kind: 'removed', before: one, now: null });
      at += 1;
    } else if (other) {
      rows.push({ kind: 'added', before: null, now: other });
      to += 1;
    }
  }
  return rows;
}

/** The highest sum of likeness that the sentences from two positions on can reach, keeping their order. */
function sumBest(likeness: readonly (readonly number[])[], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let at = rows - 1; at >= 0; at -= 1) {
    for (let to = columns - 1; to >= 0; to -= 1) {
      const pair = likeness[at]?.[to] ?? 0;
      const line = best[at];
      if (!line) continue;
      line[to] = Math.max(
        best[at + 1]?.[to] ?? 0,
        line[to + 1] ?? 0,
        pair > 0 ? pair + (best[at + 1]?.[to + 1] ?? 0) : 0,
      );
    }
  }
  return best;
}
