import { normalise } from '../labels/normalise';
import { asAgencyName } from './agency';
import { plainText } from './numerals';

export interface Title {
  title: string;
  year: number | null;
  agency: string | null;
}

const reportName =
  '(?:政府|政务)*(?:信息公开|政务公开)(?:工作)*(?:情况)?(?:的)?(?:年度(?:工作|情况)*(?:的)?(?:总结)?报告|年报告?)(?:书|全文)?';
/** Without 年度 only together with a year. */
const looseName = `(?:${reportName}|(?:政府|政务)*信息公开(?:工作)?(?:情况)?(?:的)?报告)`;
const year = '((?:19|20)\\d{2})年*度?';
const name = '([^,，。;；!?:：>]{0,60}?)';
/** 某局2023年政府信息公开工作年度报告, 2023年某局政府信息公开工作年度报告, 某局政府信息公开工作年度报告（2023年）. */
const patterns: readonly { pattern: RegExp; agency: number; year: number }[] = [
  { pattern: new RegExp(`^${name}${year}(?:的)?${looseName}$`, 'u'), agency: 1, year: 2 },
  { pattern: new RegExp(`^${year}${name}(?:的)?${looseName}$`, 'u'), agency: 2, year: 1 },
  { pattern: new RegExp(`^${name}${looseName}[(]${year}[)]$`, 'u'), agency: 1, year: 2 },
  { pattern: new RegExp(`^${name}${reportName}$`, 'u'), agency: 1, year: 0 },
];
/** What stands before a title on pages of electronic books and of some sites. */
const before = /^(?:Page\s*\d+\s*[-－—]\s*|(?:标\s*题|名\s*称|附件\d*|信息名称)\s*[:：|]\s*|【[^】]*】|[《“"「]+)/iu;
/** What a site puts between a title and its own name. */
const seams = /\s*[_|｜>»]\s*|\s*[-－—–]{1,2}\s*/u;
const remark = /[（(【[][^（）()【】[\]]*[）)】\]]$/u;
/** What only parts of a title, or other documents, speak of. */
const isOther = /半年|季度|\d月|年报|年度报告|要点|方案|指南|目录|通知|清单/;
const longest = 100;

/** Reads a title; null where the text is none. The year may be in Chinese numerals, words or signs repeated, the site's name behind. */
export function parseTitle(text: string): Title | null {
  if (text.length > 3 * longest || !/[开開信公]/.test(text) || !/[年报報度]/.test(text)) return null;
  const printed = text.replace(/\s+/g, ' ').trim();
  const pieces = printed.split(seams);
  const whole = [printed.replace(before, ''), ...(pieces.length > 1 ? pieces : [])];
  const titles = whole.flatMap((piece) => {
    const title = piece
      .replace(before, '')
      .replace(/[》”"」]+$/, '')
      .trim();
    const found = [title, title.replace(remark, '')].flatMap((one) => parsePlain(one) ?? [])[0];
    return found ? { title: halve(title), ...found } : [];
  });
  return titles.toSorted((one, another) => rankTitle(another) - rankTitle(one))[0] ?? null;
}

/** A title that names the agency says more than one that has only the year. */
export const rankTitle = ({ agency, year }: Title) => (agency === null ? 0 : 2) + (year === null ? 0 : 1);

function parsePlain(title: string): Omit<Title, 'title'> | null {
  const compact = mendRepeats(halve(plainText(title)));
  if (compact.length > longest) return null;
  for (const { pattern, ...at } of patterns) {
    const match = pattern.exec(compact);
    const named = match?.[at.agency] ?? '';
    if (!match || isOther.test(named)) continue;
    return { year: at.year === 0 ? null : Number(match[at.year]), agency: asAgencyName(mendName(named)) };
  }
  const [, named = '', dated, rest = ''] = garbled.exec(compact) ?? [];
  if (dated === undefined || isOther.test(named) || !properNames.some((one) => isNearly(one, rest))) return null;
  return { year: Number(dated), agency: asAgencyName(named) };
}

const garbled = new RegExp(`^${name}${year}(.{7,13})$`, 'u');
const properNames = ['政府信息公开工作年度报告', '政府信息公开年度报告'];

/** Whether one character was changed, lost or added. */
function isNearly(proper: string, text: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === proper[start]) start += 1;
  const rests = [
    [start + 1, start + 1],
    [start + 1, start],
    [start, start + 1],
  ] as const;
  return rests.some(([one, another]) => proper.slice(one) === text.slice(another));
}

/** Of 某市人民政府信息公开年度报告, 政府 belongs to both. */
const mendName = (named: string) => (named.endsWith('人民') ? `${named}政府` : named);

/** Words and characters of the report's name that are printed twice over: 年度年度报告, 公开开. */
function mendRepeats(text: string): string {
  return text.replace(/([政府务信息公开工作年度报告]{1,6}?)\1+/gu, '$1');
}

/** A text that is said twice, as a whole or sign by sign (bold type that was laid twice), is said once. */
function halve(text: string): string {
  const half = text.length / 2;
  if (text.length >= 8 && Number.isInteger(half) && text.slice(0, half) === text.slice(half))
    return text.slice(0, half);
  return text.length >= 16 && /^(?:(.)\1)+$/u.test(text) ? text.replace(/(.)\1/gu, '$1') : text;
}

/** A sentence that names the report: 现公布某市人民政府2017年政府信息公开工作年度报告. */
const announcing = '(?:公布|发布|现将|公开|编制|形成|撰写)(?:了)?[《“"]?';
const announced = [
  {
    pattern: new RegExp(`${announcing}([\\p{Script=Han}（）()、]{2,40}?)${year}${reportName}`, 'u'),
    agency: 1,
    year: 2,
  },
  {
    pattern: new RegExp(`${announcing}${year}([\\p{Script=Han}（）()、]{2,40}?)${reportName}`, 'u'),
    agency: 2,
    year: 1,
  },
  { pattern: new RegExp(`${announcing}${year}${reportName}`, 'u'), agency: 0, year: 1 },
];

/** What a sentence of the preamble calls the report; each null where it gives none. */
export function findAnnounced(text: string): { title: string | null; agency: string | null; year: number | null } {
  const compact = plainText(text);
  for (const { pattern, ...at } of announced) {
    const match = pattern.exec(compact);
    if (!match) continue;
    const agency = at.agency === 0 ? null : asAgencyName(match[at.agency] ?? '');
    const words = match[0].slice(match[0].indexOf(match[1] ?? ''));
    const isPrinted = agency !== null && text.replace(/\s+/g, '').includes(words);
    return { title: isPrinted ? words : null, agency, year: Number(match[at.year]) };
  }
  return { title: null, agency: null, year: null };
}

/** Whether the words of a text speak of an annual report on disclosure. */
export function namesReport(text: string): boolean {
  return /信息公开(?:工作)?年(?:度(?:工作)?报告|报)/.test(normalise(text));
}
