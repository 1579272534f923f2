/**
 * Whose numbers a clause states, and of which year: a county's report may tell of one of its bureaus, an office's report of its whole district. Only what the
 * report's own tables count can be held against them.
 */
const region = '(?:省|自治区|市|区|县|旗|州|盟|镇|乡|街道|开发区|新区|园区|景区)';
const organ =
  '(?:局|委员会|委|办公室|办公厅|办|厅|政府|院|中心|大队|支队|分局|管委会|办事处|单位|机关|部门|站|所|银行|公司)';
const when = '(?:\\d{4}年度?|本年度?|全年度?|年内|年度内|今年|当年|这一年)';
const deed =
  '(?:共|总共|累计|合计|全年|年内|本年度|今年|当年|\\d{4}年度?)*(?:新收|新增|收到|接收|接到|受理|收办|办理|办结|答复|处理|制发|印发|制定|出台|发生|备案|因|被|涉及|代表|报备|$)';
const opening = `(?:其中)?(?:截?至(?:\\d{4}年)?12月31日)?(?:${when}|截至年底)*`;
const altogether = `(?:${when}|共计|总共|累计|合计|共)*`;
const subject = new RegExp(
  `^${opening}(?<who>\\p{Script=Han}{0,14}?(?:${region}(?:${organ}|各\\p{Script=Han}{0,8}?)?|${organ}|各级行政机关))(?=${deed})`,
  'u',
);
const lead = new RegExp(`^${opening}${altogether}`, 'u');
const behalf = /^代表\p{Script=Han}{1,8}?政府/u;
const then = new RegExp(`^${altogether}`, 'u');
const ofRegion = new RegExp(`^(?:(?:我|本|全|该)${region}(?:各\\p{Script=Han}{0,8})?|各级行政机关)$`, 'u');
const ofAnyReporter = /^(?:我|本)(?:行政)?(?:机关|单位|部门)$/u;
const ofOrgan = new RegExp(`^(?:我|本)${organ}$`, 'u');
const ofPart = /本级|名义|所属|直属|下属|各部门|有关部门|其他/u;
const governs = new RegExp(`(?:政府|街道|办事处|管委会|${region})$`, 'u');

/** Who reports, by the title of the report; null where it has none. */
export interface Reporter {
  name: string;
  /** A government, a township: its report counts a region. */
  isGovernment: boolean;
  /** Of the region, such as 县; null where the name has none. */
  level: string | null;
}

/** @param title such as 云麓县人民政府2023年政府信息公开工作年度报告 */
export function reporterOf(title: string | null): Reporter | null {
  const name = (title ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/关于|20\d\d年?度?|政府信息公开.*|信息公开.*/gu, '');
  return name === '' ? null : { name, isGovernment: governs.test(name), level: levelOf(name) };
}

/** The last region in a name is its own. */
function levelOf(name: string): string | null {
  return [...name.matchAll(/[省市区县旗州盟镇乡]|街道/gu)].at(-1)?.[0] ?? null;
}

/**
 * Parts a clause into who it is about, null where it does not say, and what is said, without the words for the whole year.
 */
export function splitSubject(clause: string): { who: string | null; said: string } {
  const found = subject.exec(clause);
  if (!found) return { who: null, said: clause.replace(lead, '') };
  const said = clause.slice(found[0].length).replace(behalf, '').replace(then, '');
  return { who: found.groups?.who ?? null, said };
}

/**
 * Whose numbers are told: of all that the report counts; of the government, which may be all of it, or its own office beside its departments; or of
 * somebody else.
 */
export type Scope = 'whole' | 'perhapsPart' | 'other';

/** @param who as the clause says it */
export function scopeOf(who: string, reporter: Reporter | null): Scope {
  if (!isReporter(who, reporter)) return 'other';
  return reporter?.isGovernment && /政府$/u.test(who) ? 'perhapsPart' : 'whole';
}

function isReporter(who: string, reporter: Reporter | null): boolean {
  if (ofRegion.test(who)) return reporter === null || (reporter.isGovernment && isOwnLevel(who, reporter));
  if (ofPart.test(who)) return false;
  if (ofAnyReporter.test(who)) return true;
  if (ofOrgan.test(who)) return reporter === null || !reporter.isGovernment;
  if (reporter === null || governs.test(who) !== reporter.isGovernment || !isShortFor(who, reporter.name)) return false;
  return !reporter.isGovernment || isOwnLevel(who, reporter);
}

const isOwnLevel = (who: string, { level }: Reporter) => [level, null].includes(levelOf(who));

/** 市科委 is short for 上海市科学技术委员会: its characters stand there in this order. */
function isShortFor(short: string, name: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = name.indexOf(character, at + 1);
    return at >= 0;
  });
}

const statedYear = /(\d{4})年(?!代)/gu;
/** The end of the year is no other time. */
const partOfYear = /半年|季度|\d月份?(?!31日)|月底前|上旬|中旬|下旬|期间/u;
const otherYear = /^(?:较|比|与)?(?:上年|去年|上一年|往年|前年|历年|同期)/u;
const cumulative = /近.年|\d年来|以来|历年|五年|三年|任期/u;

/**
 * Whether the words before a number say that it is of another time than the report's year.
 * @param clauses the clause with the number, and those before it in its sentence
 */
export function isOfOtherTime(clauses: readonly string[], year: number): boolean {
  const years = [...clauses.join(',').matchAll(statedYear)];
  const [, last] = years.at(-1) ?? [];
  if (last !== undefined && Number(last) !== year) return true;
  const opening = clauses.filter((clause, index) => index === clauses.length - 1 || !/\d+%|件$|份$/u.test(clause));
  return (
    clauses.some((clause) =>
      partOfYear.test(clause.replace(/\d{1,2}月\d{1,2}日/gu, (day) => (day === '12月31日' ? '' : day))),
    ) ||
    clauses.some((clause) => cumulative.test(clause)) ||
    opening.some((clause) => otherYear.test(clause))
  );
}
