import { type Claim, statedOf } from './claims';
import { type Notice, noticeOf, statedBasis, sumOf } from './notice';
import type { QuantityKey } from './quantities';
import type { Sentence } from './sentences';

/** Every outcome of a request, in one of the two ways in which reports list them. */
const outcomes: readonly (readonly QuantityKey[])[] = [
  ['granted', 'partlyGranted', 'denied', 'unavailable', 'notProcessed', 'other'],
  ['disclosed', 'denied', 'unavailable', 'notProcessed', 'other'],
];
const amount = /(\d+)(件|条|起|篇|份|次|个|项)$/;
/** What is published on several channels is counted on each. */
const overlapping = /网站|微信|微博|公众号|客户端|报纸|渠道|平台|媒体|以上|左右|余|多/;

/** Totals that their stated parts do not add up to. */
export function findParts(sentences: readonly Sentence[], claims: readonly Claim[]): Notice[] {
  return [
    ...findOutcomes(claims),
    ...sentences.flatMap((sentence) => [...findBehind(sentence), ...findAside(sentence)]),
  ];
}

/** Where all outcomes are stated, they are all of the requests that were concluded. */
function findOutcomes(claims: readonly Claim[]): Notice[] {
  const total = statedOf(claims, 'concluded');
  for (const keys of outcomes) {
    const parts = keys.map((key) => statedOf(claims, key));
    const known = parts.filter((part) => part !== null);
    const [first] = known;
    if (!total || !first || known.length < parts.length) continue;
    const sum = statedBasis(...known.map(({ stated }) => stated));
    if (sum.sum === total.stated) return [];
    return [noticeOf('narrative.parts', 'concluded', total.sentence, String(total.stated), sumOf(sum))];
  }
  return [];
}

/** “151, of which 65, 42 and 44”: what is left out may make up for too little, never for too much. */
function findBehind(sentence: Sentence): Notice[] {
  const { clauses } = sentence;
  const at = clauses.findIndex(({ text }) => /^其中/.test(text));
  const total = amount.exec(clauses[at - 1]?.text ?? '');
  if (!total) return [];
  return exceed(
    sentence,
    total,
    clauses
      .slice(at)
      .map(({ text }) => text.replace(/^其中/, ''))
      .filter(Boolean),
  );
}

/** “3607 (349, 933 and 2325)”. */
function findAside(sentence: Sentence): Notice[] {
  const plain = sentence.text.normalize('NFKC').replace(/\s+/g, '');
  return [...plain.matchAll(/(\d+)(件|条|起|篇|份|次|个|项)\((?:其中)?([^()]*)\)/g)].flatMap((total) =>
    exceed(sentence, total, (total[3] ?? '').split(/[,、;]/)),
  );
}

function exceed(sentence: Sentence, [, printed = '', unit]: RegExpExecArray, texts: readonly string[]): Notice[] {
  const counted = texts.map((text) => amount.exec(text));
  const isList = texts.length >= 2 && counted.every((part) => part?.[2] === unit) && !overlapping.test(texts.join());
  if (!isList) return [];
  const sum = statedBasis(...counted.map((part) => Number(part?.[1])));
  return sum.sum > Number(printed) ? [noticeOf('narrative.parts', 'list', sentence, printed, sumOf(sum))] : [];
}
