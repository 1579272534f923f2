import type { FormKey } from '@/lib/report/form';

/** The statutory form printed in the layouts that reports come in, for tests. Labels are those of the notices, not those of the reader. */

/** What each cell prints, by table, row and column; `''` is a blank. */
export type Printed = Record<string, Record<string, Record<string, string>>>;

export interface PrintedRow {
  key: string;
  label: string;
  /** Headings to the left, where a group begins: the text and how many rows it spans. */
  opens: readonly (readonly [string, number])[];
}

export interface PrintedBlock {
  item: string;
  columns: readonly (readonly [key: string, label: string])[];
  rows: readonly (readonly [key: string, label: string])[];
}

const services = [
  ['itemsLastYear', '上一年项目数量'],
  ['itemsChange', '本年增/减'],
  ['decisions', '处理决定数量'],
] as const;
const decisions = [['decisions', '本年处理决定数量']] as const;

export const proactiveBlocks: Readonly<Record<FormKey, readonly PrintedBlock[]>> = {
  '2021': [
    {
      item: '一',
      columns: [
        ['issued', '本年制发件数'],
        ['repealed', '本年废止件数'],
        ['inForce', '现行有效件数'],
      ],
      rows: [
        ['rules', '规章'],
        ['normativeDocuments', '行政规范性文件'],
      ],
    },
    { item: '五', columns: decisions, rows: [['licensing', '行政许可']] },
    {
      item: '六',
      columns: decisions,
      rows: [
        ['penalties', '行政处罚'],
        ['coercion', '行政强制'],
      ],
    },
    { item: '八', columns: [['amount', '本年收费金额（单位：万元）']], rows: [['fees', '行政事业性收费']] },
  ],
  '2019': [
    {
      item: '一',
      columns: [
        ['made', '本年新制作数量'],
        ['newlyPublic', '本年新公开数量'],
        ['publicTotal', '对外公开总数量'],
      ],
      rows: [
        ['rules', '规章'],
        ['normativeDocuments', '规范性文件'],
      ],
    },
    {
      item: '五',
      columns: services,
      rows: [
        ['licensing', '行政许可'],
        ['otherServices', '其他对外管理服务事项'],
      ],
    },
    {
      item: '六',
      columns: services,
      rows: [
        ['penalties', '行政处罚'],
        ['coercion', '行政强制'],
      ],
    },
    { item: '八', columns: services.slice(0, 2), rows: [['fees', '行政事业性收费']] },
    {
      item: '九',
      columns: [
        ['items', '采购项目数量'],
        ['amount', '采购总金额'],
      ],
      rows: [['procurement', '政府集中采购']],
    },
  ],
};

export const applicantLabels = [
  ['naturalPerson', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['publicInterest', '社会公益组织'],
  ['legalService', '法律服务机构'],
  ['otherOrganisation', '其他'],
  ['total', '总计'],
] as const;

const single = (key: string, label: string): PrintedRow => ({ key, label, opens: [] });
const grouped = (heading: string, rows: readonly (readonly [string, string])[]): PrintedRow[] =>
  rows.map(([key, label], index) => ({ key, label, opens: index === 0 ? [[heading, rows.length]] : [] }));

const outcomes: readonly PrintedRow[] = [
  single('granted', '（一）予以公开'),
  single('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  ...grouped('（三）不予公开', [
    ['denied.stateSecret', '1.属于国家秘密'],
    ['denied.forbiddenByLaw', '2.其他法律行政法规禁止公开'],
    ['denied.securityAndStability', '3.危及“三安全一稳定”'],
    ['denied.thirdPartyRights', '4.保护第三方合法权益'],
    ['denied.internalAffairs', '5.属于三类内部事务信息'],
    ['denied.deliberative', '6.属于四类过程性信息'],
    ['denied.enforcementFiles', '7.属于行政执法案卷'],
    ['denied.administrativeInquiry', '8.属于行政查询事项'],
  ]),
  ...grouped('（四）无法提供', [
    ['unavailable.notHeld', '1.本机关不掌握相关政府信息'],
    ['unavailable.needsCreation', '2.没有现成信息需要另行制作'],
    ['unavailable.unclear', '3.补正后申请内容仍不明确'],
  ]),
  ...grouped('（五）不予处理', [
    ['notProcessed.petition', '1.信访举报投诉类申请'],
    ['notProcessed.repeated', '2.重复申请'],
    ['notProcessed.publications', '3.要求提供公开出版物'],
    ['notProcessed.excessive', '4.无正当理由大量反复申请'],
    ['notProcessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息'],
  ]),
];

const otherOf: Readonly<Record<FormKey, readonly PrintedRow[]>> = {
  '2019': [single('other.undivided', '（六）其他处理')],
  '2021': grouped('（六）其他处理', [
    ['other.notCorrectedInTime', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['other.feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['other.other', '3.其他'],
  ]),
};

/** The rows of table 3 with the headings that open before them. */
export function requestRowsOf(form: FormKey): readonly PrintedRow[] {
  const inner = [...outcomes, ...otherOf[form], single('concluded', '（七）总计')];
  const [first, ...rest] = inner;
  if (!first) return [];
  return [
    single('received', '一、本年新收政府信息公开申请数量'),
    single('carriedIn', '二、上年结转政府信息公开申请数量'),
    { ...first, opens: [['三、本年度办理结果', inner.length]] },
    ...rest,
    single('carriedOut', '四、结转下年度继续办理'),
  ];
}

export const disputeLabels = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherResult', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;
export const disputeGroupLabels = [
  ['reconsideration', '行政复议'],
  ['directLitigation', '未经复议直接起诉'],
  ['litigationAfterReconsideration', '复议后起诉'],
] as const;

export type Values = Record<string, Record<string, Record<string, number | string | null>>>;

const amounts = new Set(['fees.amount', 'procurement.amount']);

/** Every cell of a form, and what stands in it: figures that are all different, so that a misplaced one is noticed. */
export function fillForm(form: FormKey, seed: number, isBlank: (index: number) => boolean) {
  const printed: Printed = {};
  const values: Values = {};
  const cells = [
    ...proactiveBlocks[form].flatMap(({ rows, columns }) =>
      rows.flatMap(([row]) => columns.map(([column]) => ['proactive', row, column] as const)),
    ),
    ...requestRowsOf(form).flatMap(({ key }) => applicantLabels.map(([column]) => ['requests', key, column] as const)),
    ...disputeGroupLabels.flatMap(([group]) => disputeLabels.map(([column]) => ['disputes', group, column] as const)),
  ];
  cells.forEach(([table, row, column], index) => {
    const count = 100 + ((index * 7919 + seed) % 900_001);
    const isAmount = amounts.has(`${row}.${column}`);
    const text = isBlank(index) ? '' : isAmount ? `${count}.5` : String(count);
    printed[table] = { ...printed[table], [row]: { ...printed[table]?.[row], [column]: text } };
    const value = text === '' ? null : isAmount ? text : count;
    values[table] = { ...values[table], [row]: { ...values[table]?.[row], [column]: value } };
  });
  return { printed, values };
}

export const balanceRule = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

const tables = ['proactive', 'requests', 'disputes'] as const;

/** A whole document: title, preamble, six sections, with the tables under the headings of theirs. */
export function compose(
  printTable: (table: (typeof tables)[number]) => string,
  paragraph: (text: string) => string,
): string {
  const table = (index: number) => {
    const key = tables[index - 1];
    return key ? [printTable(key)] : [];
  };
  return [
    paragraph('某县水利局2023年政府信息公开工作年度报告'),
    paragraph('所列数据的统计期限自2023年1月1日起至2023年12月31日止。'),
    ...headings.flatMap((heading, index) => [paragraph(heading), paragraph('本节为测试文字。'), ...table(index)]),
  ].join('\n');
}
