import type { FormKey, TableKey } from '@/lib/report/form';

/** What a printed label says. */
export type Label =
  | { is: 'row'; table: TableKey; key: string; form?: FormKey }
  /** The heading of a column; `total` stands in tables 3 and 4. `form`: only that form has it. */
  | { is: 'column'; key: string; form?: FormKey }
  /** A heading over several columns. */
  | { is: 'columnGroup'; key: string }
  /** The heading of an item of article 20, after which table 2 begins new columns. */
  | { is: 'item' }
  /** Other words of the form, which name neither row nor column. */
  | { is: 'other' };

const row = (table: TableKey, key: string, form?: FormKey): Label => ({ is: 'row', table, key, form });
const column = (key: string, form?: FormKey): Label => ({ is: 'column', key, form });
const group = (key: string): Label => ({ is: 'columnGroup', key });
const other: Label = { is: 'other' };

/**
 * Every label of the form with the variants seen in real reports, as `normalise` leaves them, without the number in front. Where the number
 * tells a row from another label (3.其他, （七）总计) it belongs to the label.
 */
export const vocabulary: readonly (readonly [Label, ...string[]])[] = [
  [row('proactive', 'rules'), '规章'],
  [row('proactive', 'normativeDocuments'), '行政规范性文件', '规范性文件'],
  [row('proactive', 'licensing'), '行政许可'],
  [row('proactive', 'otherServices', '2019'), '其他对外管理服务事项'],
  [row('proactive', 'penalties'), '行政处罚'],
  [row('proactive', 'coercion'), '行政强制'],
  [row('proactive', 'fees'), '行政事业性收费', '行政事业性收费项目'],
  [row('proactive', 'procurement', '2019'), '政府集中采购'],

  [column('issued', '2021'), '本年制发件数', '本年度制发件数'],
  [column('repealed', '2021'), '本年废止件数', '本年度废止件数'],
  [column('inForce', '2021'), '现行有效件数', '现行有效件数历史累计'],
  [column('decisions', '2021'), '本年处理决定数量', '本年度处理决定数量'],
  [column('amount', '2021'), '本年收费金额单位万元', '本年收费金额', '本年度收费金额单位万元', '本年度收费金额'],
  [column('made', '2019'), '本年新制作数量', '本年度新制作数量'],
  [column('newlyPublic', '2019'), '本年新公开数量', '本年度新公开数量'],
  [column('publicTotal', '2019'), '对外公开总数量'],
  [column('itemsLastYear', '2019'), '上一年项目数量', '上一年度项目数量'],
  [column('itemsChange', '2019'), '本年增减', '本年度增减'],
  [column('decisions', '2019'), '处理决定数量'],
  [column('items', '2019'), '采购项目数量'],
  [column('amount', '2019'), '采购总金额', '采购总金额单位万元', '采购总金额万元', '采购总金额单位元'],

  [
    row('requests', 'received'),
    '本年新收政府信息公开申请数量',
    '本年度新收政府信息公开申请数量',
    '本年新收政府信息公开申请',
  ],
  [
    row('requests', 'carriedIn'),
    '上年结转政府信息公开申请数量',
    '上年度结转政府信息公开申请数量',
    '上年结转政府信息公开申请',
  ],
  [row('requests', 'granted'), '予以公开'],
  [row('requests', 'partlyGranted'), '部分公开区分处理的只计这一情形不计其他情形', '部分公开'],
  [row('requests', 'denied.stateSecret'), '属于国家秘密'],
  [row('requests', 'denied.forbiddenByLaw'), '其他法律行政法规禁止公开'],
  [row('requests', 'denied.securityAndStability'), '危及三安全一稳定'],
  [row('requests', 'denied.thirdPartyRights'), '保护第三方合法权益'],
  [row('requests', 'denied.internalAffairs'), '属于三类内部事务信息'],
  [row('requests', 'denied.deliberative'), '属于四类过程性信息'],
  [row('requests', 'denied.enforcementFiles'), '属于行政执法案卷'],
  [row('requests', 'denied.administrativeInquiry'), '属于行政查询事项'],
  [row('requests', 'unavailable.notHeld'), '本机关不掌握相关政府信息'],
  [row('requests', 'unavailable.needsCreation'), '没有现成信息需要另行制作'],
  [row('requests', 'unavailable.unclear'), '补正后申请内容仍不明确'],
  [row('requests', 'notProcessed.petition'), '信访举报投诉类申请'],
  [row('requests', 'notProcessed.repeated'), '重复申请'],
  [row('requests', 'notProcessed.publications'), '要求提供公开出版物'],
  [row('requests', 'notProcessed.excessive'), '无正当理由大量反复申请'],
  [row('requests', 'notProcessed.reconfirmation'), '要求行政机关确认或重新出具已获取信息'],
  [
    row('requests', 'other.notCorrectedInTime', '2021'),
    '申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请',
    '申请人无正当理由逾期不补正',
    '逾期不补正',
  ],
  [
    row('requests', 'other.feeUnpaid', '2021'),
    '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请',
    '申请人逾期未按收费通知要求缴纳费用',
    '逾期不缴费',
  ],
  // Chapters of the narrative are headed 3.其他 as well, so it tells nothing about the form.
  [row('requests', 'other.other'), '3其他'],
  [row('requests', 'other.undivided'), '其他处理'],
  [row('requests', 'concluded'), '七总计', '七合计'],
  [row('requests', 'carriedOut'), '结转下年度继续办理', '结转下年继续办理', '结转至下年度继续办理'],

  [column('naturalPerson'), '自然人'],
  [group('organisation'), '法人或其他组织'],
  [column('business'), '商业企业'],
  [column('research'), '科研机构'],
  [column('publicInterest'), '社会公益组织'],
  [column('legalService'), '法律服务机构'],
  [column('otherOrganisation'), '其他'],
  [column('total'), '总计', '合计'],

  [group('reconsideration'), '行政复议'],
  [group('directLitigation'), '未经复议直接起诉'],
  [group('litigationAfterReconsideration'), '复议后起诉'],
  [column('upheld'), '结果维持', '维持结果'],
  [column('corrected'), '结果纠正', '纠正结果'],
  [column('otherResult'), '其他结果'],
  [column('pending'), '尚未审结'],

  [other, '信息内容'],
  [other, '申请人情况'],
  [other, '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和'],
  [other, '三本年度办理结果', '本年度办理结果'],
  [other, '不予公开'],
  [other, '无法提供'],
  [other, '不予处理'],
  [other, '行政诉讼'],
];

/** “第二十条第（五）项” in front of the rows of an item. */
export const itemHeading = '第二十条第[一二三四五六七八九十]项';
