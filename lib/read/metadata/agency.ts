import type { Note } from '@/lib/report/draft';
import { officeNames } from './abbreviations';

/** Names by which agencies are known. */
export type AgencyDirectory = readonly { name: string; aliases: readonly string[] }[];

/** What ends the name of an organ, or of the place that it governs. */
const organEnd =
  /(?:人民政府|政府|办公室|办公厅|办事处|委员会|管委会|领导小组|[局厅部署处科办委院会所站队馆社团库校]|[省市区县旗州盟乡镇村]|街道?|自治[州县旗区]|开发区|中心|公司|集团|银行|[分支]行|海关|气象台|大学|园区)$/;
const pronoun =
  /^(?:街道|乡镇|部门|机关|单位)$|^(?:本|我|该|各|全|有关|区|市|县|镇|乡|局|办|政府)(?:机关|局|办|委|镇|乡|街道|市|区|县|单位|部门|府|政府|办公室)?$/;
/** Parts of a site that end as the names of organs do. */
const siteWords =
  /网站$|门户$|^(?:新闻|互动|服务|数据|资料|下载|政策|文件|信息|视频|图片|会员|个人|用户|政务服务|办事|便民|政民互动|专题).{0,4}(?:中心|库|站|馆|社|会|办)$/;

/**
 * A text as the name of an agency, if it is one.
 * @returns null for an empty text, a pronoun (我局), or words that do not end as the name of an organ or place does
 */
export function asAgencyName(text: string): string | null {
  const name = text
    .replace(/\s+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^(?:关于|现将|现公布|公布|发布|向社会公布|特|第?\d+页)+/, '')
    .replace(/(?:关于|的)$/, '');
  const isName =
    name.length >= 2 &&
    name.length <= 40 &&
    !pronoun.test(name) &&
    !siteWords.test(name) &&
    /^[\p{Script=Han}（）()、·0-9A-Za-z]+$/u.test(name);
  return isName && organEnd.test(name.replace(/(?<=.)[（(][^（）()]*[）)]$/u, '')) ? name : null;
}

/** What may be left out behind the name of a place that is governed. */
const leftOut = ['人民政府', '办事处', '道办事处'];
const place = /^(?![省市区县旗州盟镇乡街])\p{Script=Han}{1,7}?(?:[省市区县旗州盟镇乡街]|开发区|新区)/u;
const isPlaces = (text: string) => /^\p{Script=Han}+[省市区县旗州盟镇乡]$/u.test(text);

/**
 * The full name of an agency: from the directory, else with its office written out. An unknown name is left as it is.
 * @returns the name, with a note where the directory completes it: with the place in front that the document leaves out, or the government
 *   behind a place that stands alone
 */
export function resolveAgency(name: string, directory: AgencyDirectory): { name: string; notes: Note[] } {
  const written = writeOut(name);
  const known = findInDirectory(name, directory) ?? findInDirectory(written, directory);
  if (known !== null) return { name: known, notes: [] };
  const forms = [name, written, ...leftOut.map((words) => name + words)];
  const completed = findOnly(directory, (entry) => forms.slice(2).includes(entry)) ?? findWithin(forms, directory);
  if (completed === null) return { name: written, notes: [] };
  return {
    name: completed,
    notes: [{ code: 'agencyCompleted', severity: 'doubtful', values: { printed: name, name: completed } }],
  };
}

/** 某县政府办 is 某县人民政府办公室. */
function writeOut(name: string): string {
  const office = officeNames.find(([short]) => name.endsWith(short) && name.length > short.length);
  return office && !name.endsWith(office[1]) ? name.slice(0, name.length - office[0].length) + office[1] : name;
}

/** The only agency whose name is one of these with places in front: 某市某区甲街道办事处 for 甲街道. */
function findWithin(forms: readonly string[], directory: AgencyDirectory): string | null {
  if (!place.test(forms[0] ?? '')) return null;
  return findOnly(directory, (entry) =>
    forms.some((form) => entry.endsWith(form) && isPlaces(entry.slice(0, entry.length - form.length))),
  );
}

/** Null where nobody, or several agencies, go by the name. */
function findInDirectory(name: string, directory: AgencyDirectory): string | null {
  if (directory.some((entry) => entry.name === name)) return name;
  return findOnly(
    directory.filter(({ aliases }) => aliases.includes(name)),
    () => true,
  );
}

function findOnly(directory: AgencyDirectory, isMeant: (name: string) => boolean): string | null {
  const [found, ...others] = new Set(directory.flatMap(({ name }) => (isMeant(name) ? name : [])));
  return found !== undefined && others.length === 0 ? found : null;
}
