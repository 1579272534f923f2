import { type CheckedReport, termOf } from '../checks/compare';
import type { Basis, Term } from '../checks/result';
import { applicantColumns, type disputeGroups, outcomeGroups } from '../form';
import { basisOf } from './basis';

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
  'carriedIn',
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
  /** A word that is always there: quick to look for. */
  hint: RegExp;
  /**
   * A whole clause that states the number, after who it is about and the words for the whole year; its group `n` is the number, and without one
   * it states 0.
   */
  clause: RegExp;
  /** Whether what stands before makes it certain what the clause is about, where the clause alone could be about anything. */
  topic?: (context: string, before: readonly string[], clause: string) => boolean;
  /** The number is one of last year, and says so. */
  isOfLastYear?: true;
  /** The sums of cells that the words can mean: a clause is true if one of them is the number. None where nobody can tell. */
  readings: (report: CheckedReport) => Term[][];
}

const number = '(?:共|共有|共计|总计|合计|有|为|达|计|数为)?(?<n>\\d+)(?:件次|件|条|起|宗|例|份|个|项)?$';
const cases = '(?:共|共有|共计|总计|合计|有|为|达|计|数为)?(?<n>\\d+)(?:件|起|宗|例|个)?$';
const applications =
  '(?:公民|法人|法人和其他组织|其他组织)?(?:各类|的)?(?:政府|政务)?信息(?:依申请)?公开(?:的)?申请(?:案件|事项|件)?(?:总数|数量|总量|数)?';
const nought = '(?:没有|未曾|未|无)(?:发生|收到|接到|受理|产生|出现)?(?:任何|过)?(?:因|涉及)?';
const clause = (words: string, counted = number) => new RegExp(`^${words}${counted}`, 'u');

const otherWork =
  /制作|产生|形成|生成|公文|主动公开|清理|评估|审查|留言|信访|建议|提案|许可|处罚|热线|投诉|举报|咨询|信件|工单/u;
const otherApplications = /救助|补贴|补助|登记|审批|复议|仲裁|低保|资助|认定/u;
const ofRequests = /(?:信息公开|公开信息|依申请公开|信息)(?:的)?申请|申请公开|依申请/u;
const isOfRequests = (context: string, before: readonly string[]) =>
  !before.some((clause) => otherWork.test(clause)) && ofRequests.test(context + before.join(','));
const isOfDisclosure = (context: string, before: readonly string[], clause: string) =>
  /信息公开|依申请公开|公开申请/u.test(context + before.join(',') + clause) &&
  !before.some((one) => /审理|办理|承办|应诉|信访/u.test(one));
const isOfDocuments = (_: string, before: readonly string[]) =>
  /规范性文件/u.test(before.join(',')) && !before.some((one) => /清理|评估|审查|备案|修改|规章/u.test(one));

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

/** What was concluded of the requests of this year alone is counted by no cell, unless none was carried in. */
const concludedOfReceived = (report: CheckedReport): Term[][] => {
  const carriedIn = basisOf(requests('carriedIn')(report));
  return carriedIn?.sum === 0 ? [requests('concluded')(report)] : [];
};

/**
 * What sentences of section 1 state, by the words that reports use. A clause has to be said with nothing else in it, so that a part (by letter,
 * of one office, of another year) is not taken for the whole.
 */
export const quantities: readonly Quantity[] = [
  {
    key: 'received',
    hint: /申请/,
    clause: clause(`(?:新收到|新收|新增|收到|接到|接收|受理|收到并受理|新受理|收办)(?:的|各类)?${applications}`),
    // Requests that were carried over are counted as received now and then.
    readings: either(requests('received'), requests('received', 'carriedIn')),
  },
  {
    key: 'received',
    hint: /申请/,
    clause: clause(`(?:办理|处理)(?:的|各类)?${applications}`),
    // To handle may be to receive, to have on the table, or to conclude.
    readings: either(requests('received'), requests('received', 'carriedIn'), requests('concluded')),
  },
  {
    key: 'received',
    hint: /申请/,
    clause: new RegExp(`^(?:没有|未)(?:收到|接到|受理)(?:过|任何)?${applications}$`, 'u'),
    readings: one(requests('received')),
  },
  {
    key: 'carriedIn',
    hint: /结转/,
    clause: clause('(?:含|另有)?(?:上年度?|上一年度?|去年)(?:度)?结转(?:的)?(?:政府信息公开)?(?:申请)?'),
    topic: isOfRequests,
    isOfLastYear: true,
    readings: one(requests('carriedIn')),
  },
  {
    key: 'concluded',
    hint: /申请/,
    clause: clause(`(?:办理答复|办结|答复|办理完成|办复|已办结|已答复)(?:的)?${applications}`),
    readings: one(requests('concluded')),
  },
  {
    key: 'concluded',
    hint: /办结|答复/,
    clause: clause('已?(?:办结|答复|办理答复)(?:申请)?', cases),
    topic: isOfRequests,
    readings: concludedOfReceived,
  },
  {
    key: 'disclosed',
    hint: /部分公开/,
    clause: clause('(?:同意|予以)?公开(?:以及|及|和|或|、|与)(?:者)?(?:予以)?部分公开(?:的)?', cases),
    topic: isOfRequests,
    readings: one(sum(requests('granted'), requests('partlyGranted'))),
  },
  {
    key: 'granted',
    hint: /公开/,
    clause: clause('(?:予以公开|同意公开|全部公开)(?:的)?', cases),
    topic: isOfRequests,
    readings: one(requests('granted')),
  },
  {
    key: 'partlyGranted',
    hint: /部分公开/,
    clause: clause('(?:予以)?部分公开(?:的)?', cases),
    topic: isOfRequests,
    readings: one(requests('partlyGranted')),
  },
  {
    key: 'denied',
    hint: /不予公开/,
    clause: clause('不予公开(?:的)?', cases),
    topic: isOfRequests,
    readings: one(outcome('denied')),
  },
  {
    key: 'unavailable',
    hint: /无法提供/,
    clause: clause('(?:因\\p{Script=Han}{1,14}等原因)?无法提供(?:的)?', cases),
    topic: isOfRequests,
    readings: one(outcome('unavailable')),
  },
  {
    key: 'notProcessed',
    hint: /不予处理/,
    clause: clause('不予处理(?:的)?', cases),
    topic: isOfRequests,
    readings: one(outcome('notProcessed')),
  },
  {
    key: 'other',
    hint: /其他处理/,
    clause: clause('(?:作|做|作出)?其他处理(?:的)?', cases),
    topic: isOfRequests,
    readings: one(outcome('other')),
  },
  {
    key: 'carriedOut',
    hint: /下/,
    clause: clause(
      '(?:结转|转|结转至|结转到|转至|顺延至)(?:下|下一)年度?(?:继续)?(?:办理|答复)?(?:的)?(?:申请)?',
      cases,
    ),
    topic: isOfRequests,
    readings: one(requests('carriedOut')),
  },
  {
    // “All requests have been dealt with” states that none was carried over.
    key: 'carriedOut',
    hint: /所有|全部/,
    clause:
      /^(?:所有|全部)(?:政府信息公开|信息公开|公开)?申请(?:均|都)?已?(?:按(?:要求|期|时|规定)|依法)?(?:全部)?(?:办理完成|办理完毕|办结|处理完毕|答复完毕)$/u,
    topic: (_, before) => !before.some((one) => otherWork.test(one) || otherApplications.test(one)),
    readings: one(requests('carriedOut')),
  },
  {
    key: 'carriedOut',
    hint: /办结|办理完/,
    clause: /^(?:均已|已全部|全部|均已全部|目前均已|均已按[期时])(?:办结|办理完毕|办理完成)$/u,
    topic: (context, before) => isOfRequests(context, before) && /申请\D{0,6}\d+件?$/u.test(before.at(-1) ?? ''),
    readings: one(requests('carriedOut')),
  },
  {
    key: 'reconsideration',
    hint: /复议/,
    clause: clause(
      '(?:\\p{Script=Han}{0,24}?(?:信息|依申请)公开\\p{Script=Han}{0,8})?(?:发生|被申请|提起|引起的|收到)?行政复议(?:申请|案件|案)?(?:数量|数)?',
      cases,
    ),
    topic: isOfDisclosure,
    readings: one(disputes('reconsideration')),
  },
  {
    key: 'reconsideration',
    hint: /复议/,
    clause: new RegExp(
      `^${nought}\\p{Script=Han}{0,20}?行政复议(?:申请|案件)?(?:(?:和|及|或|以及)行政诉讼(?:案件)?)?$`,
      'u',
    ),
    topic: isOfDisclosure,
    readings: one(disputes('reconsideration')),
  },
  {
    key: 'litigation',
    hint: /诉讼/,
    clause: new RegExp(`^${nought}\\p{Script=Han}{0,20}?(?:公开|引起的|引发的|提起的)(?:的)?行政诉讼(?:案件)?$`, 'u'),
    topic: isOfDisclosure,
    readings: one(disputes('directLitigation', 'litigationAfterReconsideration')),
  },
  {
    key: 'litigation',
    hint: /诉讼/,
    clause: clause(
      '(?:\\p{Script=Han}{0,24}?(?:信息|依申请)公开\\p{Script=Han}{0,8})?(?:发生|被提起|提起|引起的)?(?:行政)?诉讼(?:案件|案)?(?:数量|数)?',
      cases,
    ),
    topic: isOfDisclosure,
    readings: one(disputes('directLitigation', 'litigationAfterReconsideration')),
  },
  {
    key: 'normativeIssued',
    hint: /规范性文件/,
    clause: clause('(?:制发|印发|制定|出台|新制发)(?:的|了)?(?:行政)?规范性文件'),
    readings: normative({ '2019': 'made', '2021': 'issued' }),
  },
  {
    key: 'normativeRepealed',
    hint: /废止/,
    clause: clause('废止(?:的|了)?(?:行政)?(?:规范性文件)?'),
    topic: isOfDocuments,
    readings: normative({ '2019': null, '2021': 'repealed' }),
  },
  {
    key: 'normativeInForce',
    hint: /现行有效/,
    clause: clause('现行有效(?:的)?(?:行政)?(?:规范性文件)?'),
    topic: isOfDocuments,
    readings: normative({ '2019': 'publicTotal', '2021': 'inForce' }),
  },
];

/** A report's tables are added up once, however many sentences are held against them. */
const known = new WeakMap<CheckedReport, Map<Quantity, readonly (Basis | null)[]>>();

/** What the words for a quantity can mean in a report; null where that cannot be told. */
export function basesOf(quantity: Quantity, report: CheckedReport): readonly (Basis | null)[] {
  const ofReport = known.get(report) ?? new Map<Quantity, readonly (Basis | null)[]>();
  known.set(report, ofReport);
  const bases = ofReport.get(quantity) ?? quantity.readings(report).map(basisOf);
  ofReport.set(quantity, bases);
  return bases;
}
