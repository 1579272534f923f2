import { statedBasis, sumOf } from './basis';
import { type Claim, statedOf } from './claims';
import { type Observation, observationOf } from './observation';
import type { QuantityKey } from './quantities';
import type { Sentence } from './sentences';

/** Every outcome of a request, in one of the two ways in which reports list them. */
const outcomes: readonly (readonly QuantityKey[])[] = [
  ['granted', 'partlyGranted', 'denied', 'unavailable', 'notProcessed', 'other'],
  ['disclosed', 'denied', 'unavailable', 'notProcessed', 'other'],
];
const amount = /(\d+)(件|条|起|篇|份|次|个|项)$/u;
const opensParts = /^(?:其中|分为|包括)/u;
/** What is published on several channels is counted on each, and numbers that are not exact add up to nothing. */
const overlapping = /网站|微信|微博|公众号|客户端|报纸|渠道|平台|媒体|以上|左右|余|多|约|近|其中|包括|含|同时|万|百分/u;
/** A clause that begins so tells of something else that was done, and of no part. */
const anew =
  /^(?:办理|答复|受理|收到|接收|开展|举办|召开|组织|回应|发布|印发|回复|处理|新增|累计|共|全年|另|同时|并|较|比|同比|废止|修改|现行|解读|制作|编发|更新|接待|培训)/u;
/** Requests by who made them, and by what became of them, are each all of the requests. */
const byApplicant = /自然人|法人|企业|个人/u;
const byOutcome = /公开|不予|无法|办结|答复|结转|处理/u;
/** Before a number. */
const inexact = /(?:约|近|超过?|逾|达到?)$/u;
const totalWithParts = /(\d+)(件|条|起|篇|份|次|个|项)\((?:其中)?([^()]*)\)/gu;

/** Totals, and what their stated parts add up to. */
export function observeParts(sentences: readonly Sentence[], claims: readonly Claim[]): Observation[] {
  return [
    ...observeOutcomes(claims),
    ...sentences.flatMap((sentence) => [...observeBehind(sentence), ...observeAside(sentence)]),
  ];
}

/** Where all outcomes are stated, they are all of the requests that were concluded. */
function observeOutcomes(claims: readonly Claim[]): Observation[] {
  const total = statedOf(claims, 'concluded');
  for (const keys of outcomes) {
    const parts = keys.map((key) => statedOf(claims, key));
    const known = parts.filter((part) => part !== null);
    if (!total || known.length < parts.length) continue;
    const sum = statedBasis(...known.map(({ stated }) => stated));
    const holds = sum.sum === total.stated;
    return [observationOf('narrative.parts', 'concluded', total.sentence, String(total.stated), sumOf(sum), holds)];
  }
  return [];
}

/** “151, of which 65, 42 and 44”. */
function observeBehind(sentence: Sentence): Observation[] {
  const texts = sentence.clauses.map(({ text }) => text);
  const at = texts.findIndex((text) => opensParts.test(text));
  const total = at < 1 ? null : amount.exec(texts[at - 1] ?? '');
  if (!total || texts.some((text, index) => index > at && opensParts.test(text))) return [];
  const listed = texts
    .slice(at)
    .map((text) => text.replace(opensParts, ''))
    .filter(Boolean);
  const end = listed.findIndex((text) => amount.exec(text)?.[2] !== total[2]);
  return addUp(sentence, total, end < 0 ? listed : listed.slice(0, end));
}

/** “3607 (349, 933 and 2325)”. */
function observeAside(sentence: Sentence): Observation[] {
  return [...sentence.plain.matchAll(totalWithParts)].flatMap((total) =>
    addUp(sentence, total, (total[3] ?? '').split(/[,、;]/u)),
  );
}

/** What is left out may make up for too little, never for too much. */
function addUp(sentence: Sentence, total: RegExpExecArray, texts: readonly string[]): Observation[] {
  const [, printed = '', unit] = total;
  const counted = texts.map((text) => amount.exec(text));
  const isList =
    texts.length >= 2 &&
    !inexact.test(total.input.slice(0, total.index)) &&
    counted.every((part) => part?.[2] === unit) &&
    !texts.some((text) => overlapping.test(text)) &&
    !texts.slice(1).some((text) => anew.test(text)) &&
    !(texts.some((text) => byApplicant.test(text)) && texts.some((text) => byOutcome.test(text)));
  if (!isList) return [];
  const sum = statedBasis(...counted.map((part) => Number(part?.[1])));
  if (sum.sum < Number(printed)) return [];
  return [observationOf('narrative.parts', 'list', sentence, printed, sumOf(sum), sum.sum === Number(printed))];
}
