import type { NarratedReport } from './observation';
import { type Quantity, type QuantityKey, quantities } from './quantities';
import { isOfOtherTime, type Reporter, reporterOf, type Scope, scopeOf, splitSubject } from './scope';
import type { Sentence } from './sentences';

/** A number that a sentence states for a thing that a table counts too. */
export interface Claim {
  quantity: Quantity;
  stated: number;
  sentence: Sentence;
  /** Which clause of the sentence states it. */
  at: number;
  /** It may be a part of what the table counts: too much is wrong then, too little is not. */
  isPerhapsPart: boolean;
}

/** How a clause ends or begins that states a number of one of the quantities, or none. */
const claims =
  /(?:申请|公开|提供|处理|办结|答复|结转|办理|复议|诉讼|文件|废止|有效)\D{0,12}\d+\D{0,2}$|没有|未|无(?!法)|(?:办结|完成|完毕)$/u;
/** Words that make a number a part of the whole that the table counts, or one of something else. */
const otherThing =
  /平均|分别|自然人|法人|信函|信件|邮件|邮寄|网络|网上|在线|当面|现场|传真|其他形式|渠道|代表团|人大|政协|提案|拟|约|余|左右|超过|首次|第\d/u;
/** A clause may say of what the numbers after it are a part. */
const opensPart = /^(?:其中)?(?:通过|以|按|来自|涉及|除)|名义|一半/u;
/** The requests of natural persons alone, unless those of others are told too. */
const ofNaturalPersons = /自然人/u;
const ofOrganisations = /法人|企业|组织/u;

/**
 * Finds what a narrative states of the things that tables 2 to 4 count. A number of which it is not certain that it means the same thing is left alone:
 * to say nothing is better than to accuse wrongly.
 */
export function findClaims(sentences: readonly Sentence[], report: NarratedReport): Claim[] {
  const reporter = reporterOf(report.title);
  return sentences.flatMap((sentence) => claimsOf(sentence, report.year, reporter));
}

function claimsOf(sentence: Sentence, year: number, reporter: Reporter | null): Claim[] {
  const mayClaim = sentence.clauses.some(({ text }) => claims.test(text));
  let scope: Scope = 'whole';
  // “Of which 17 at the county's office”: what follows may be of these.
  let isPart = false;
  return sentence.clauses.flatMap(({ text, before }, at) => {
    // Most sentences of a narrative state nothing that could be checked, and need not be taken apart.
    if (!mayClaim) return [];
    const { who, said } = splitSubject(text);
    if (who !== null) scope = scopeOf(who, reporter);
    if (scope === 'other') return [];
    const quantity = quantities.find(
      (one) =>
        one.hint.test(said) && one.clause.test(said) && (!one.topic || one.topic(sentence.context, before, text)),
    );
    if (!quantity && /^其中.*\d/u.test(text)) isPart = true;
    if (!quantity || isPart || !isWhole(quantity, text, before, year)) return [];
    const stated = Number(quantity.clause.exec(said)?.groups?.n ?? 0);
    return Number.isSafeInteger(stated)
      ? [{ quantity, stated, sentence, at, isPerhapsPart: scope === 'perhapsPart' }]
      : [];
  });
}

function isWhole(quantity: Quantity, text: string, before: readonly string[], year: number): boolean {
  if (otherThing.test(text) || before.some((clause) => opensPart.test(clause))) return false;
  if (!quantity.isOfLastYear && isOfOtherTime([...before, text], year)) return false;
  const persons = before.findLastIndex((clause) => ofNaturalPersons.test(clause));
  const organisations = before.findLastIndex((clause) => ofOrganisations.test(clause));
  return persons < 0 || organisations > persons;
}

/** The one number that is stated for a thing; null where none is, or several that differ. */
export function statedOf(claims: readonly Claim[], key: QuantityKey): Claim | null {
  const [first, ...others] = claims.filter(({ quantity }) => quantity.key === key);
  return first && others.every(({ stated }) => stated === first.stated) ? first : null;
}
