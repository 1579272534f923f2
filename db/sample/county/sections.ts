import type { Section } from '@/lib/report/draft';
import { type FormKey, outcomeGroups } from '@/lib/report/form';
import { toSections } from '../report';
import { troublesOf, writeImprovements, writeTroubles } from './improvements';
import { inTenThousands } from './print';
import { type Random, randomFor } from './random';
import { lastRenewal } from './renewal';
import type { Counts } from './simulate';

const sum = (values: readonly number[] = []) => values.reduce((total, value) => total + value, 0);
type Choices = readonly [string, ...string[]];

const onRequests: Choices = [
  '申请渠道有网上、信函和当面三种，答复前由经办科室和法制人员共同审核。',
  '每件申请都建了台账，快到期的提前五个工作日提醒经办人。',
  '答复文书换用了新的样式，写明依据和救济途径。',
  '对说不清要什么的申请，先打电话问明白，再决定是否要求补正。',
];
const onManagement: Choices = [
  '拟文时就标明公开属性，不公开的写明理由。',
  '对已公开的旧文件做了一次核对，失效的加上标记。',
  '发布前要经过三级审核，涉及个人信息的先做隐去处理。',
  '文件从印发到上网一般不超过三个工作日。',
];
const onPlatforms: Choices = [
  '网站专栏重新分了类，常用事项放在前面。',
  '政务大厅的查阅点添了一台自助查询机。',
  '合并了两个很少更新的账号，减少重复发布。',
  '网页加了大字版和语音朗读，方便老年人使用。',
];
const onSupervision: Choices = [
  '办了一次业务培训，讲的是答复文书里常见的错误。',
  '请了几位居民代表来评议，收到的意见逐条回复。',
  '每季度自查一次栏目更新情况，结果在机关内通报。',
  '信息公开列入科室的年度考核。',
];
const onFees: Choices = [
  '全年没有收取信息处理费。',
  '本年度没有发生信息处理费。',
  '没有按件或者按量收取信息处理费的情况。',
];

/**
 * The six sections in our own words, with the figures of the year in their sentences. Much of a text stays from one year to the next, as it
 * does in real reports.
 * @param counts what happened, as it should have been printed
 */
export function writeSections(agency: string, year: number, form: FormKey, counts: Counts): Section[] {
  const random = randomFor(`${agency} ${year} text`);
  return toSections({
    1: writeOverview(random, agency, year, counts),
    2: writeProactive(random, form, counts),
    3: writeRequests(counts),
    4: writeDisputes(counts),
    5: writeTroubles(agency, troublesOf(agency, year)),
    6: keptFrom(onFees, agency, 'fees', year),
  });
}

/** A sentence that an agency keeps until it thinks of another. */
function keptFrom(choices: Choices, agency: string, topic: string, year: number): string {
  const since = lastRenewal(`${agency} ${topic}`, year, 40);
  return randomFor(`${agency} ${topic} ${since}`).pick(choices);
}

function writeOverview(random: Random, agency: string, year: number, counts: Counts): string {
  const received = sum(counts['requests.received']);
  const news = random.int(40, 900);
  const volume =
    received === 0
      ? '全年没有收到公开申请。'
      : `全年新收政府信息公开申请${received}件，办结${sum(counts['requests.concluded'])}件。`;
  return [
    `（一）主动公开。通过网站和公开栏发布各类信息${news}条。`,
    `（二）依申请公开。${volume}${keptFrom(onRequests, agency, 'requests', year)}`,
    `（三）信息管理。${keptFrom(onManagement, agency, 'management', year)}`,
    `（四）平台建设。${keptFrom(onPlatforms, agency, 'platforms', year)}`,
    `（五）监督保障。${keptFrom(onSupervision, agency, 'supervision', year)}${writeImprovements(agency, year)}`,
  ].join('\n');
}

function writeProactive(random: Random, form: FormKey, counts: Counts): string {
  if (form === '2019') {
    const [made = 0, , total = 0] = counts.publicDocuments ?? [];
    return `新制作规范性文件${made}件，对外公开的规范性文件累计${total}件。`;
  }
  const [issued = 0, repealed = 0, inForce = 0] = counts.documents ?? [];
  const fees = sum(counts.fees);
  const documents = random.pick([
    `制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`,
    `现行有效的行政规范性文件${inForce}件，其中当年制发${issued}件；当年废止${repealed}件。`,
  ]);
  return `${documents}${fees === 0 ? '没有行政事业性收费。' : `行政事业性收费${inTenThousands(fees)}万元。`}`;
}

function writeRequests(counts: Counts): string {
  const names = {
    granted: '予以公开',
    partlyGranted: '部分公开',
    denied: '不予公开',
    unavailable: '无法提供',
    notProcessed: '不予处理',
    other: '其他处理',
  };
  if (sum(counts['requests.received']) + sum(counts['requests.carriedIn']) === 0) return '没有需要办理的申请。';
  const outcomes = outcomeGroups
    .map(({ key, rows }) => ({ name: names[key], count: sum(rows.map((row) => sum(counts[`requests.${row}`]))) }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}${count}件`);
  const over = sum(counts['requests.carriedOut']);
  const results = outcomes.length > 0 ? `办理结果：${outcomes.join('，')}。` : '当年没有办结的申请。';
  return `上年结转${sum(counts['requests.carriedIn'])}件。${results}${over > 0 ? `结转下年度${over}件。` : '没有结转到下年度的申请。'}`;
}

function writeDisputes(counts: Counts): string {
  const reconsiderations = sum(counts['disputes.reconsideration']);
  const lawsuits = sum(counts['disputes.directLitigation']) + sum(counts['disputes.litigationAfterReconsideration']);
  if (reconsiderations + lawsuits === 0) return '没有因政府信息公开引起的行政复议和行政诉讼。';
  return `因政府信息公开引起的行政复议${reconsiderations}件，行政诉讼${lawsuits}件。`;
}
