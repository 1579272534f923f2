import { type Quantity, type QuantityKey, quantities } from './quantities';
import type { Sentence } from './sentences';

/** A number that a sentence states for a thing that a table counts too. */
export interface Claim {
  quantity: Quantity;
  stated: number;
  sentence: Sentence;
}

/** Words that make a number one of another year, or a part of the whole that the table counts. */
const otherScope =
  /上年|去年|上一年|往年|同期|历年|近.年|平均|分别|自然人|信函|邮件|邮寄|网络|网上|在线|当面|传真|其他形式|代表团|人大|政协|提案/;
/** A clause may say of what the numbers after it are a part. */
const opensPart = /^(?:其中)?(?:通过|以|按|来自|涉及)/;

/**
 * Finds what a narrative states of the things that tables 2 to 4 count. A number of which it is not certain that it means the same thing is left alone:
 * to say nothing is better than to accuse wrongly.
 */
export function findClaims(sentences: readonly Sentence[]): Claim[] {
  return sentences.flatMap((sentence) =>
    sentence.clauses.flatMap(({ text, before }) => {
      if (otherScope.test(text) || before.some((clause) => opensPart.test(clause))) return [];
      const found = quantities.find(
        ({ clause, after }) => clause.test(text) && (!after || after.test(before.join(',') + text)),
      );
      const stated = Number(found?.clause.exec(text)?.groups?.n ?? 0);
      return found && Number.isSafeInteger(stated) ? [{ quantity: found, stated, sentence }] : [];
    }),
  );
}

/** The one number that is stated for a thing; null where none is, or several that differ. */
export function statedOf(claims: readonly Claim[], key: QuantityKey): Claim | null {
  const [first, ...others] = claims.filter(({ quantity }) => quantity.key === key);
  return first && others.every(({ stated }) => stated === first.stated) ? first : null;
}
