import type { SectionNumber } from '@/lib/report/draft';
import { normalise } from '../labels/normalise';

const about = '(?:政府|政务)?信息公开';
const year = '(?:(?:19|20)\\d{2}年度?|本年度?|年度)?';
const disputes =
  '(?:因|由于|有关|涉及)?(?:政府)?(?:信息公开)?(?:工作)?(?:而)?(?:被)?(?:申请|提起|引发|引起|产生)?(?:的)?行政复议(?:和|及|与|或|以及)?(?:被)?(?:提起)?行政诉讼';
const problems = '(?:存在|面临)的?(?:主要)?(?:困难|不足)?(?:和|及|与)?(?:主要)?(?:问题|不足)?';
const improvements =
  '(?:改进|整改|解决)(?:的)?(?:情况|措施|办法|方向|举措|意见|建议|打算|思路)?|下一步(?:的)?(?:工作)?(?:改进)?(?:打算|安排|计划|思路|措施|举措|方向)';
const joined = '(?:及|和|与|以及)?(?:其)?(?:下一步)?(?:工作)?(?:的)?';

/**
 * How the six headings are worded, as `normalise` leaves them, without their number: the words of the form and the variants seen in real
 * reports. The number in front is no guide: reports number their own chapters, begin anew, or leave one out.
 */
const proper: readonly (readonly [SectionNumber, RegExp])[] = [
  [
    1,
    new RegExp(
      `^${year}(?:${about}|政府信息主动公开)?(?:工作)?(?:总体|基本)(?:工作)?情况(?:概述)?$|^(?:主要)?(?:工作)?概述$|^概况$`,
    ),
  ],
  [2, new RegExp(`^${year}主动公开(?:的)?(?:政府|政务)?信息(?:公开)?(?:的)?情况$`)],
  [3, new RegExp(`^${year}收到和处理(?:的)?(?:政府|政务)?信息公开申请(?:的)?(?:办理)?情况$`)],
  [4, new RegExp(`^${year}${disputes}(?:的)?(?:有关)?情况$`)],
  [5, new RegExp(`^(?:${about})?(?:工作)?(?:中)?${problems}${joined}(?:${improvements})$`)],
  [6, /^(?:其[他它])?(?:需要|应当|应)?(?:说明)?(?:和|或)?(?:需要)?报告的?(?:其[他它])?(?:有关)?事项$/],
];

/** Wordings that stand for a section only where no other heading does: those of the form before 2019, and looser ones. */
const older: readonly (readonly [SectionNumber, RegExp])[] = [
  [1, new RegExp(`^${year}(?:${about})(?:工作)(?:开展|推进|落实)?情况$|^${year}(?:工作)(?:开展|推进|落实|总体)情况$`)],
  [2, new RegExp(`^${year}(?:政府|政务)?(?:信息)?主动公开(?:工作)?(?:的)?情况$|^${year}主动公开工作(?:的)?情况$`)],
  [
    3,
    new RegExp(
      `^${year}(?:政府信息)?(?:依申请公开|公开申请)(?:政府)?(?:信息)?(?:工作|办理|处理|受理)*(?:的)?情况(?:和不予公开(?:政府)?信息的?情况)?$|^${year}依申请公开(?:政府)?信息和不予公开(?:政府)?信息的?情况$|^${year}(?:收到和处理)?(?:政府)?信息公开申请(?:办理|处理|受理)*(?:的)?(?:情况)?$`,
    ),
  ],
  [
    4,
    new RegExp(
      `^${year}(?:${disputes}|${about}(?:工作)?(?:的)?复议诉讼(?:和申诉)?|复议诉讼(?:和申诉)?)(?:的)?(?:有关)?(?:情况)?$`,
    ),
  ],
  [
    5,
    new RegExp(`^(?:${about})?(?:工作)?(?:中)?(?:的)?(?:${problems}|主要问题|问题)(?:${joined}(?:${improvements}))?$`),
  ],
  [
    6,
    /^(?:其[他它])(?:有关|相关|重要|需要说明的?|需要报告的?|说明|报告)?的?(?:事项|情况)$|^需要(?:说明|报告)的?(?:其[他它])?(?:有关)?(?:情况|事项)$/,
  ],
];

const numeral =
  /^\s*(?:[●◆■★·•▪]\s*)?(?:第?[一二三四五六七八九十]{1,2}\s*(?:部分|章)?\s*[、.．,，:：]?|(?:第?[1-9](?:部分|章)|0?[1-9]\s*[、.．]|0?[1-9]\s+))\s*/;
const bracketedNumeral = /^\s*[（(]\s*[一二三四五六七八九]\s*[）)]\s*、?\s*/;
/** One of these is in every heading, which spares most lines a closer look. */
const lastWords =
  /情[况況]|概[述况況]|措施|办法|方向|事[项項]|申[请請]|诉讼|訴訟|改进|打算|安排|计划|思路|举措|问题|不足/;
const longest = 45;

export interface FoundHeading {
  number: SectionNumber;
  heading: string;
  /** What stands behind the heading on the same line. */
  rest: string;
  /** Whether a Chinese numeral with its mark stands in front, as in the form. */
  isNumbered: boolean;
  /** Whether the numeral stands in brackets, as those of parts of a section do. */
  isBracketed: boolean;
  /** Whether the words are those of the form, or near. */
  isProper: boolean;
}

/** The section that a line is the heading of, or begins with the heading of; null for any other line. */
export function findHeading(line: string): FoundHeading | null {
  const start = line.slice(0, 3 * longest);
  if (!lastWords.test(start.replace(/\s+/g, ''))) return null;
  const isBracketed = /^\s*[（(]/.test(start);
  const mark = (isBracketed ? bracketedNumeral : numeral).exec(start)?.[0] ?? '';
  if (isBracketed && mark === '') return null;
  const isNumbered = !isBracketed && /[一二三四五六七八九十]/.test(mark);
  for (const end of listEnds(line, mark.length, isNumbered)) {
    const words = normalise(line.slice(mark.length, end));
    if (words.length < 2 || words.length > longest) continue;
    const found = proper.find(([, pattern]) => pattern.test(words));
    // What a loose wording stands before may be the rest of a sentence.
    const loose = found || end < line.trimEnd().length ? undefined : older.find(([, pattern]) => pattern.test(words));
    const number = (found ?? loose)?.[0];
    if (number === undefined || (loose && mark === '')) continue;
    const rest = line
      .slice(end)
      .replace(/^\s*[:：。]/, '')
      .trim();
    return { number, heading: line.slice(0, end).trim(), rest, isNumbered, isBracketed, isProper: found !== undefined };
  }
  return null;
}

/** Where a heading may end: a numbered one before a colon, a full stop, the first item or a gap; any other with its line. */
function listEnds(line: string, from: number, isNumbered: boolean): number[] {
  const whole = /[:：。]\s*$/.exec(line)?.index ?? line.length;
  if (!isNumbered) return [whole];
  const behind = line.slice(from, from + 2 * longest);
  const marked = behind.search(/[:：。]|[（(]一[）)]/);
  const gaps = [...behind.matchAll(/(?<=\S)\s+(?=\S)/g)].slice(0, 8).map(({ index }) => from + index);
  return [whole, ...(marked < 0 ? [] : [from + marked]), ...gaps.toReversed()];
}

export function isSectionHeading(line: string): boolean {
  if (line.length > 200) return false;
  const found = findHeading(line);
  return found?.rest === '' && found.isProper && !found.isBracketed;
}
