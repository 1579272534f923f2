import type { SectionNumber } from '@/lib/report/draft';
import { normalise } from '../labels/normalise';

/**
 * How the six headings are worded, as `normalise` leaves them, without their number: the words of the form and the variants seen in real
 * reports. The number in front is no guide: reports number their own chapters, begin anew, or leave one out.
 */
const headings: readonly (readonly [SectionNumber, RegExp])[] = [
  [1, /^(?:政府信息(?:主动)?公开)?(?:工作)?(?:总体|基本)情况(?:概述)?$|^(?:主要)?(?:工作)?概述$|^概况$/],
  [2, /^(?:本年度)?主动公开(?:政府)?信息(?:公开)?(?:的)?情况$/],
  [3, /^(?:本年度)?收到和处理(?:的)?(?:政府)?信息公开申请(?:的)?(?:办理)?情况$/],
  [
    4,
    /^因?(?:政府)?信息公开(?:工作)?(?:被)?(?:申请)?(?:提起)?行政复议(?:和|及|与)?(?:被)?(?:提起)?行政诉讼(?:的)?(?:有关)?情况$/,
  ],
  [
    5,
    /^(?:政府)?(?:信息公开)?(?:工作)?(?:中)?存在的?(?:主要)?(?:困难和?)?问题(?:及|和|与|以及)?(?:其)?(?:改进|整改|解决)(?:的)?(?:情况|措施|办法|方向)$/,
  ],
  [6, /^(?:其他)?(?:需要)?(?:说明)?(?:和)?(?:需要)?报告的?(?:其他)?(?:有关)?事项$/],
];

const numeral = /^\s*(?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?\s*[、.．,，:：]?|[1-9]\s*[、.．])\s*/;
/** One of these ends every heading, which spares most lines a closer look. */
const lastWords = /情[况況]|概[述况況]|措施|办法|方向|事[项項]/;
const bracketed = /^\s*[（(]/;
const longest = 45;

export interface FoundHeading {
  number: SectionNumber;
  heading: string;
  /** What stands behind the heading on the same line. */
  rest: string;
  /** Whether a Chinese numeral with its mark stands in front, as in the form. */
  isNumbered: boolean;
}

/** The section that a line is the heading of, or begins with the heading of; null for any other line. */
export function findHeading(line: string): FoundHeading | null {
  if (!lastWords.test(line) || bracketed.test(line)) return null;
  const mark = numeral.exec(line)?.[0] ?? '';
  const isNumbered = /[一二三四五六七八九十]/.test(mark);
  const own = splitRest(line, mark.length, isNumbered);
  const words = normalise(own.heading.slice(mark.length));
  if (words.length > longest) return null;
  const found = headings.find(([, pattern]) => pattern.test(words));
  return found ? { number: found[0], heading: own.heading.trim(), rest: own.rest.trim(), isNumbered } : null;
}

/** A numbered heading may be followed by text behind a colon, a full stop or a gap. */
function splitRest(line: string, from: number, isNumbered: boolean): { heading: string; rest: string } {
  if (!isNumbered) return { heading: line.replace(/[:：]\s*$/, ''), rest: '' };
  const end = line.slice(from).search(/[:：。]|[（(]一[）)]/);
  if (end < 0) return { heading: line, rest: '' };
  return { heading: line.slice(0, from + end), rest: line.slice(from + end).replace(/^[:：。]/, '') };
}

export const isSectionHeading = (line: string) => line.length <= 200 && findHeading(line)?.rest === '';
