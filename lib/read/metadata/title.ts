import { normalise } from '../labels/normalise';
import { asAgencyName } from './agency';

export interface Title {
  title: string;
  year: number | null;
  agency: string | null;
}

const reportName = '(?:政府|政务)?信息公开(?:工作)?(?:年度(?:工作)?报告|年报)';
const year = '((?:19|20)\\d{2})年?度?';
const name = '([^，。；;！？]{0,40}?)';
/** 某局2023年政府信息公开工作年度报告, 2023年某局政府信息公开工作年度报告. */
const patterns = {
  nameFirst: new RegExp(`^${name}${year}${reportName}$`, 'u'),
  yearFirst: new RegExp(`^${year}${name}(?:的)?${reportName}$`, 'u'),
  nameOnly: new RegExp(`^${name}${reportName}$`, 'u'),
};
/** What stands before a title on pages of electronic books and of some sites. */
const before = /^(?:Page\s*\d+\s*[-－—]\s*|(?:标题|名称)\s*[:：]\s*|【[^】]*】)/iu;
/** The name of the site, or a remark, behind a title. */
const behind = /(?:[（(][^（）()]*[）)]|[_\-－—|｜].*)$/u;
const isReportName = new RegExp(`${reportName}$`, 'u');

/** Reads a title; null where the text is none. */
export function parseTitle(text: string): Title | null {
  const printed = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(before, '')
    .replace(/^[《“"]|[》”"]$/g, '');
  const title = printed.replace(/\s+/g, '');
  const compact = [title, title.replace(behind, '')].find((one) => isReportName.test(one));
  if (compact === undefined || compact.length > 70) return null;
  const first = patterns.nameFirst.exec(compact);
  if (first) return { title: printed, year: Number(first[2]), agency: asAgencyName(first[1] ?? '') };
  const second = patterns.yearFirst.exec(compact);
  if (second) return { title: printed, year: Number(second[1]), agency: asAgencyName(second[2] ?? '') };
  const third = patterns.nameOnly.exec(compact);
  return third ? { title: printed, year: null, agency: asAgencyName(third[1] ?? '') } : null;
}

/** A sentence that names the report: 现公布某市人民政府2017年政府信息公开工作年度报告. */
const announced = [
  new RegExp(`(?:公布|发布|现将|公开|编制)(?:了)?([\\p{Script=Han}]{2,30}?)${year}${reportName}`, 'u'),
  new RegExp(`(?:公布|发布|现将|公开|编制)(?:了)?${year}([\\p{Script=Han}]{2,30}?)${reportName}`, 'u'),
];

/** The agency and year that a sentence of the preamble gives; each null where it gives none. */
export function findAnnounced(text: string): { agency: string | null; year: number | null } {
  const compact = text.replace(/\s+/g, '');
  for (const [index, pattern] of announced.entries()) {
    const match = pattern.exec(compact);
    const [named, dated] = index === 0 ? [match?.[1], match?.[2]] : [match?.[2], match?.[1]];
    if (named && dated) return { agency: asAgencyName(named), year: Number(dated) };
  }
  return { agency: null, year: null };
}

/** Whether the words of a text speak of an annual report on disclosure. */
export function namesReport(text: string): boolean {
  return /信息公开(?:工作)?年(?:度(?:工作)?报告|报)/.test(normalise(text));
}
