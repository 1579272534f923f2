import type { CheckedReport } from '../checks/compare';
import type { Figure, FigureTables } from '../figure';

/**
 * Sentences with the figures beside them, and what may be said of them: the corpus by which precision and recall of the rules on
 * narrative are measured. The wording is that of many reports, the sentences are made up.
 */
export interface NarrativeCase {
  sentence: string;
  /** `<kind> <part>` of every notice that is due; none where the sentence is right, or about something else. */
  due: readonly string[];
  /** Counts by `row`, `row.column`, `group`, or `normativeDocuments.<column>`, beside the usual ones. */
  figures?: Readonly<Record<string, number | null>>;
  /** Whose report it is, as its title says; a county government's if not given. */
  title?: string;
  lastYear?: Readonly<Record<string, number | null>>;
}

/** The figures of a small county in an ordinary year. */
const usual: Readonly<Record<string, number>> = {
  received: 120,
  carriedIn: 10,
  granted: 60,
  partlyGranted: 12,
  'denied.thirdPartyRights': 5,
  'denied.internalAffairs': 3,
  'unavailable.notHeld': 25,
  'unavailable.unclear': 4,
  'notProcessed.petition': 9,
  'other.other': 4,
  concluded: 122,
  carriedOut: 8,
  reconsideration: 6,
  directLitigation: 2,
  litigationAfterReconsideration: 3,
  'normativeDocuments.issued': 14,
  'normativeDocuments.repealed': 3,
  'normativeDocuments.inForce': 88,
};

const right: readonly string[] = [
  '2023年，全县共收到政府信息公开申请120件。',
  '全年共受理政府信息公开申请120件，上年结转10件。',
  '全县各级行政机关收办政府信息公开申请130件。',
  '我县新收政府信息公开申请120件，办结政府信息公开申请122件。',
  '其中，予以公开60件、部分公开12件、不予公开8件、无法提供29件、不予处理9件、作其他处理4件、转下年度办理8件。',
  '答复政府信息公开申请122件，予以公开及部分公开72件，占59.02%。',
  '予以公开60件，占49.2%；部分公开12件，占9.8%。',
  '不予公开8件，占6.6%。',
  '不予公开8件，占6.5%。',
  '无法提供29件，占23.77%。',
  '全年发生信息公开类行政复议6件，行政诉讼5件。',
  '因政府信息公开被申请行政复议6件。',
  '制发行政规范性文件14件，废止3件，现行有效88件。',
  '全年制发规范性文件14件，现行有效规范性文件88件。',
  '共制作信息151件，其中主动公开65件，依申请公开42件，不予公开信息44件。',
  '共发布信息500条，其中政务动态300条、通知公告120条。',
  '通过县政府网站发布信息600条，其中网站500条、微信300条、微博200条。',
  '发布政策解读14份，政策性文件解读率达到100%。',
  '发布政策解读21份，政策性文件解读率达到150%。',
];

/** About something else: another year, a part, another office, another thing, or a number that nobody can hold it against. */
const elsewhere: readonly string[] = [
  '其中自然人申请98件，法人或其他组织申请22件。',
  '通过网络收到政府信息公开申请80件，信函30件，当面10件。',
  '上年共收到政府信息公开申请99件。',
  '去年同期受理政府信息公开申请97件，今年受理政府信息公开申请120件。',
  '近3年累计受理政府信息公开申请460件。',
  '县政府办公室办理以县政府名义答复的申请17件。',
  '举办政府信息公开培训班3期，培训120人次。',
  '办理人大代表建议13件、政协委员提案17件，公开答复30件。',
  '主动公开政府信息1235条，其中公开行政许可438项。',
  '网站访问量达到86万次，独立用户12万个。',
  '收到网民留言256条，办结率100%。',
  '开展政策解读74次，回应社会关切20次。',
  '受理行政许可申请320件，办结318件。',
  '全县共受理信访事项54件，办结50件。',
  '12345热线受理群众诉求3200件，答复3190件。',
  '清理规范性文件40件，拟废止7件。',
  '公开行政复议决定书11份。',
  '县法院审理行政诉讼案件35件。',
  '审理行政复议案件41件，其中政府信息公开类6件。',
  '政府信息公开申请按期答复率100%。',
  '申请数量较去年回落12.3%。',
  '收到政府信息公开申请120件，同比增长9.1%。',
  '主动公开信息占比82.4%。',
  '公开建议提案办理结果30件，占应公开总数的100%。',
  '部署2023年重点工作20项，印发《通知》2份。',
  '依据国办公开办函〔2021〕30号文件要求编制本报告。',
  '在第120期政府公报上刊登文件6件。',
  '各乡镇分别收到政府信息公开申请2件、5件、1件。',
  '接受政府信息公开咨询电话120余次。',
  '收到政府信息公开申请120余件。',
  '组织2次业务培训，覆盖48个部门130人。',
];

export const narrativeCases: readonly NarrativeCase[] = [
  ...[...right, ...elsewhere].map((sentence) => ({ sentence, due: [] })),
  { sentence: '2023年，全县共收到政府信息公开申请125件。', due: ['narrative.figures received'] },
  { sentence: '全年受理政府信息公开申请 1200 件，均依法办理。', due: ['narrative.figures received'] },
  { sentence: '本机关新收政府信息公开申请118件。', due: ['narrative.figures received'] },
  { sentence: '全县收办政府信息公开申请案件129件。', due: ['narrative.figures received'] },
  { sentence: '全年办结政府信息公开申请120件。', due: ['narrative.figures concluded'] },
  { sentence: '答复政府信息公开申请130件，均在法定期限内。', due: ['narrative.figures concluded'] },
  {
    sentence: '（二）依申请公开。予以公开61件、部分公开12件、不予公开8件。',
    due: ['narrative.figures granted'],
  },
  { sentence: '（二）依申请公开。予以公开和部分公开60件，占49.2%。', due: ['narrative.figures disclosed'] },
  { sentence: '（二）依申请公开。其中部分公开21件。', due: ['narrative.figures partlyGranted'] },
  { sentence: '（二）依申请公开。不予公开5件，不予处理9件。', due: ['narrative.figures denied'] },
  { sentence: '（二）依申请公开。因本机关不掌握等原因无法提供25件。', due: ['narrative.figures unavailable'] },
  { sentence: '（二）依申请公开。不予处理10件，其他处理4件。', due: ['narrative.figures notProcessed'] },
  { sentence: '（二）依申请公开。作其他处理（含撤回）7件。', due: ['narrative.figures other'] },
  { sentence: '（二）依申请公开。结转下年度继续办理6件。', due: ['narrative.figures carriedOut'] },
  { sentence: '收到申请后，所有申请均已按要求办结，共 2 次回访。', due: ['narrative.figures carriedOut'] },
  { sentence: '信息公开类行政复议4件，行政诉讼5件。', due: ['narrative.figures reconsideration'] },
  { sentence: '发生政府信息公开行政复议案件6件，行政诉讼案件3件。', due: ['narrative.figures litigation'] },
  { sentence: '全年制发行政规范性文件15件，废止3件。', due: ['narrative.figures normativeIssued'] },
  { sentence: '制发规范性文件14件，废止2件，现行有效88件。', due: ['narrative.figures normativeRepealed'] },
  { sentence: '制定规范性文件14件，现行有效80件。', due: ['narrative.figures normativeInForce'] },
  {
    sentence:
      '答复政府信息公开申请122件，予以公开60件、部分公开12件、不予公开8件、无法提供29件、不予处理9件、其他处理3件。',
    due: ['narrative.figures other', 'narrative.parts concluded'],
  },
  { sentence: '共制作信息151件，其中主动公开75件，依申请公开42件，不予公开信息44件。', due: ['narrative.parts list'] },
  { sentence: '共办理案件120件（东镇80件、西镇45件）。', due: ['narrative.parts list'] },
  { sentence: '（二）依申请公开。不予公开8件，占16.6%。', due: ['narrative.ratio denied'] },
  { sentence: '（二）依申请公开。予以公开60件，占59.2%。', due: ['narrative.ratio granted'] },
  { sentence: '发布政策解读21份，解读率达到142.86%。', due: ['narrative.ratio normativeIssued'] },
  {
    sentence: '全年受理政府信息公开申请120件，同比增长20%。',
    due: [],
    lastYear: { received: 100 },
  },
  {
    sentence: '全年受理政府信息公开申请120件，同比下降20%。',
    due: ['narrative.ratio received'],
    lastYear: { received: 100 },
  },
  {
    sentence: '全年受理政府信息公开申请120件，较上年增长2.1%。',
    due: ['narrative.ratio received'],
    lastYear: { received: 100 },
  },
  {
    sentence: '全县收办政府信息公开申请130件，同比增长30%。',
    due: [],
    lastYear: { received: 95, carriedIn: 5 },
  },
  // Not to be told: the figure beside it is not given.
  { sentence: '全年共受理政府信息公开申请125件。', due: [], figures: { received: null } },
  { sentence: '（二）依申请公开。不予公开15件。', due: [], figures: { 'denied.internalAffairs': null } },
];

/** The tables of a case. A count that is null is printed in the document and cannot be read. */
function tablesOf(figures: NarrativeCase['figures'] = {}): FigureTables {
  const tables: Record<'proactive' | 'requests' | 'disputes', NonNullable<FigureTables['requests']>> = {
    proactive: {},
    requests: {},
    disputes: {},
  };
  for (const [key, count] of Object.entries({ ...usual, ...figures })) {
    const figure: Figure =
      count === null
        ? { state: 'unreadable', printed: '1O' }
        : { state: 'value', value: count, printed: String(count) };
    const isNormative = key.startsWith('normativeDocuments.');
    const isDispute = /^(?:reconsideration|directLitigation|litigationAfterReconsideration)$/.test(key);
    const table = isNormative ? 'proactive' : isDispute ? 'disputes' : 'requests';
    const [row, column] = isNormative ? ['normativeDocuments', key.slice(19)] : [key, 'total'];
    tables[table][row] = { ...tables[table][row], [column]: figure };
  }
  return tables;
}

/** The reports that a case is about: this year's, and last year's where it gives one. */
export function reportsOf(example: NarrativeCase) {
  const { sentence, figures, lastYear } = example;
  const last: CheckedReport | null = lastYear ? { year: 2022, form: '2021', tables: tablesOf(lastYear) } : null;
  return {
    report: {
      year: 2023,
      title: example.title ?? '云麓县人民政府2023年政府信息公开工作年度报告',
      form: '2021' as const,
      tables: tablesOf(figures),
      sections: [{ number: 1 as const, heading: '一、总体情况', text: sentence }],
    },
    lastYear: last,
  };
}
