import { type CheckedReport, termOf } from '../checks/compare';
import type { Term } from '../checks/result';
import { applicantColumns, type disputeGroups, outcomeGroups } from '../form';

/** What a narrative counts and a table counts too. */
export const quantityKeys = [
  'received',
  'concluded',
  'granted',
  'partlyGranted',
  'disclosed',
  'denied',
  'unavailable',
  'notProcessed',
  'other',
  'carriedOut',
  'reconsideration',
  'litigation',
  'normativeIssued',
  'normativeRepealed',
  'normativeInForce',
] as const;
export type QuantityKey = (typeof quantityKeys)[number];

export interface Quantity {
  key: QuantityKey;
  /** A whole clause that states the number; its group `n` is the number, and without one it states 0. */
  clause: RegExp;
  /** Words that must stand earlier in the sentence, where the clause alone could be about anything. */
  after?: RegExp;
  /** The sums of cells that the words can mean: a clause is true if one of them is the number. */
  readings: (report: CheckedReport) => Term[][];
}

const when = '(?:(?:\\d{4}年度?|本年度?|全年度?|年内|年度内|今年|当年)*)';
const who =
  '(?:(?:[\\p{Script=Han}]{0,12})?(?:我|本|全|该|各级)?(?:省|市|区|县|旗|州|镇|乡|街道?|局|委|办|厅|办公室|办公厅|单位|机关|部门|政府|中心))?';
const altogether = '(?:全年|年内|累计|总共|合计|共计|共)?';
const lead = `^(?:其中)?(?:至\\d+月\\d+日)?${when}${who}${when}${altogether}`;
const number = '(?:共|共有|共计|有|为|达|计)?(?<n>\\d+)(?:件|条|起|宗|例|份|个|项)?$';
const applications =
  '(?:公民|法人|法人和其他组织|其他组织)?(?:各类)?(?:政府)?信息(?:依申请)?公开(?:的)?申请(?:案件|事项|数量|总数|总量)?';
const clause = (words: string) => new RegExp(`${lead}${words}${number}`, 'u');

/** The total of a row; where the report leaves that blank or out, the cells that would add up to it. */
function totalOf(report: CheckedReport, row: string): Term[] {
  const total = termOf(report, 'requests', row, 'total');
  const cells = applicantColumns.map((column) => termOf(report, 'requests', row, column));
  const isInCells = (total.state === 'blank' || total.state === 'absent') && cells.some(({ value }) => value !== null);
  return isInCells ? cells : [total];
}

const requests =
  (...rows: string[]) =>
  (report: CheckedReport) =>
    rows.flatMap((row) => totalOf(report, row));
const sum =
  (...parts: ((report: CheckedReport) => Term[])[]) =>
  (report: CheckedReport) =>
    parts.flatMap((part) => part(report));

/** The outcomes of a group, in the rows that the report has. */
const outcome = (key: (typeof outcomeGroups)[number]['key']) => (report: CheckedReport) => {
  const rows: readonly string[] = outcomeGroups.find((group) => group.key === key)?.rows ?? [];
  const printed = rows.filter((row) => report.tables.requests?.[row] !== undefined);
  return (printed.length > 0 ? printed : rows).flatMap((row) => totalOf(report, row));
};

const disputes =
  (...groups: (typeof disputeGroups)[number][]) =>
  (report: CheckedReport) =>
    groups.map((group) => termOf(report, 'disputes', group, 'total'));

const normative =
  (column: Readonly<Record<CheckedReport['form'], string | null>>) =>
  (report: CheckedReport): Term[][] => {
    const key = column[report.form];
    return key === null ? [] : [[termOf(report, 'proactive', 'normativeDocuments', key)]];
  };

const one = (part: (report: CheckedReport) => Term[]) => (report: CheckedReport) => [part(report)];
const either =
  (...parts: ((report: CheckedReport) => Term[])[]) =>
  (report: CheckedReport) =>
    parts.map((part) => part(report));

/**
 * What sentences of section 1 state, by the words that reports use. A clause has to be said with nothing else in it, so that a part (by letter,
 * of one office, of another year) is not taken for the whole.
 */
export const quantities: readonly Quantity[] = [
  {
    key: 'received',
    clause: clause(`(?:新收到|新收|新增|收到|接收|受理|收到并受理|收办|办理)(?:的)?${applications}`),
    // Requests that were carried over are counted as received now and then.
    readings: either(requests('received'), requests('received', 'carriedIn')),
  },
  {
    key: 'concluded',
    clause: clause(`(?:办理答复|办结|答复|办理完成|办复)(?:的)?${applications}`),
    readings: one(requests('concluded')),
  },
  {
    key: 'disclosed',
    clause: clause('(?:同意|予以)?公开(?:及|和|或|、)(?:者)?部分公开(?:的)?'),
    readings: one(sum(requests('granted'), requests('partlyGranted'))),
  },
  { key: 'granted', clause: clause('予以公开(?:的)?'), readings: one(requests('granted')) },
  { key: 'partlyGranted', clause: clause('(?:予以)?部分公开(?:的)?'), readings: one(requests('partlyGranted')) },
  { key: 'denied', clause: clause('不予公开(?:的)?'), readings: one(outcome('denied')) },
  {
    key: 'unavailable',
    clause: clause('(?:因[\\p{Script=Han}]{1,14}等原因)?无法提供(?:的)?'),
    readings: one(outcome('unavailable')),
  },
  { key: 'notProcessed', clause: clause('不予处理(?:的)?'), readings: one(outcome('notProcessed')) },
  { key: 'other', clause: clause('(?:作|做)?其他处理(?:的)?'), readings: one(outcome('other')) },
  {
    key: 'carriedOut',
    clause: clause('(?:结转|转|结转至|转至|顺延至)(?:下|下一)年度?(?:继续)?(?:办理)?(?:的)?'),
    readings: one(requests('carriedOut')),
  },
  {
    // “All requests have been dealt with” states that none was carried over.
    key: 'carriedOut',
    clause:
      /^(?:其中)?(?:所有|全部)(?:政府信息公开)?申请(?:均|都)?已?(?:按(?:要求|期|时|规定))?(?:办理完成|办理完毕|办结|处理完毕)$/u,
    readings: one(requests('carriedOut')),
  },
  {
    key: 'reconsideration',
    clause: clause(
      '(?:[\\p{Script=Han}]{0,24}?(?:信息|依申请)公开[\\p{Script=Han}]{0,8})?行政复议(?:申请|案件)?(?:数量|数)?',
    ),
    readings: one(disputes('reconsideration')),
  },
  {
    key: 'litigation',
    clause: clause(
      '(?:[\\p{Script=Han}]{0,24}?(?:信息|依申请)公开[\\p{Script=Han}]{0,8})?(?:行政)?诉讼(?:案件)?(?:数量|数)?',
    ),
    after: /信息公开|依申请公开/,
    readings: one(disputes('directLitigation', 'litigationAfterReconsideration')),
  },
  {
    key: 'normativeIssued',
    clause: clause('(?:制发|印发|制定|出台)(?:的)?(?:行政)?规范性文件'),
    readings: normative({ '2019': 'made', '2021': 'issued' }),
  },
  {
    key: 'normativeRepealed',
    clause: clause('废止'),
    after: /规范性文件/,
    readings: normative({ '2019': null, '2021': 'repealed' }),
  },
  {
    key: 'normativeInForce',
    clause: clause('现行有效(?:的)?(?:行政)?(?:规范性文件)?'),
    after: /规范性文件/,
    readings: normative({ '2019': 'publicTotal', '2021': 'inForce' }),
  },
];
