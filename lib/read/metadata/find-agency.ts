import type { Note } from '@/lib/report/draft';
import type { Block } from '../blocks';
import { asAgencyName } from './agency';
import { plainText } from './numerals';

/** A name in the title that lacks characters which the signature has: 文登人民政府 above 文登区人民政府. */
export function mendAgency(printed: string, blocks: readonly Block[], notes: Note[]): string {
  const signed = findSignature(blocks);
  if (signed === null || signed.length <= printed.length || signed.length > printed.length + 2) return printed;
  let at = 0;
  for (const character of signed) if (character === printed[at]) at += 1;
  if (at < printed.length) return printed;
  notes.push({ code: 'agencyMended', severity: 'doubtful', values: { printed, name: signed } });
  return signed;
}

const place = /^(?![省市区县旗州盟镇乡])\p{Script=Han}{1,6}?[区县旗镇乡]/u;
const publisher =
  /(?:发布机构|发布单位|信息来源|来源|发文机关|制发机关)\s*[:：|]\s*([\p{Script=Han}（）()]{2,40}?)(?=发布|作者|访问|浏览|时间|日期|$|[\s|:：])/gmu;

/** The name with the place in front, and with its office behind, as the text itself gives it elsewhere. */
export function completeAgency(
  name: string,
  blocks: readonly Block[],
  preamble: string,
  address: string | null,
): string {
  const elsewhere = [...listPublishers(preamble), ...listNamed(preamble), findSignature(blocks) ?? ''];
  const longer = elsewhere.find(
    (found) => found.endsWith(name) && /.[省市区县旗州盟镇乡]$/.test(found.slice(0, found.length - name.length)),
  );
  if (longer !== undefined) return longer;
  const whole = /街道?$/.test(name) && preamble.includes(`${name}办事处`) ? `${name}办事处` : name;
  const own = place.exec(whole)?.[0];
  const before = own && /^\p{Script=Han}{1,16}[省市州盟]$/u.exec(address?.split(own)[0] ?? '')?.[0];
  return before && !whole.startsWith(before) ? before + whole : whole;
}

const listPublishers = (preamble: string) =>
  [...preamble.matchAll(publisher)].flatMap(([, found = '']) => asAgencyName(found) ?? []);

/** How a preamble names the agency of the report, the surest first. Each pattern captures the name. */
const naming = [
  /(?:结合|由|我们?是|现将)?([\p{Script=Han}]{4,30}?)[(（]以下(?:简称|称)/u,
  /(?:请与|请联系|与)([\p{Script=Han}]{4,30}?)(?:办公室|政务公开科|秘书科)?(?:联系|[(（])/u,
  /本报告由([\p{Script=Han}]{2,30}?(?:政府|[局厅委院]))(?:政府)?信息公开/u,
];
const listNamed = (preamble: string) =>
  naming.flatMap((pattern) => asAgencyName(pattern.exec(preamble)?.[1] ?? '') ?? []);

/** Where no title names the agency: the signature, whom one may ask about the report, or where; else who publishes it, or does the work. */
export function findOtherAgency(
  blocks: readonly Block[],
  preamble: string,
  opening: string,
  address: string | null,
  notes: Note[],
): string | null {
  const name = findSignature(blocks) ?? listNamed(preamble).find((found) => address?.endsWith(found) !== true) ?? null;
  // Who is to be found at an address that is itself an organ is that organ.
  const atAddress = /(?:政府|办事处|[局厅委院])$/.test(address ?? '') ? asAgencyName(address ?? '') : null;
  const stated = name !== null && !isPartOf(name, atAddress) ? name : (atAddress ?? name);
  const published = listPublishers(preamble).find((one) => place.test(one));
  const found = stated ?? published ?? asAgencyName(doer.exec(plainText(opening))?.[1] ?? '');
  if (found !== null) notes.push({ code: 'agencyFromText', severity: 'doubtful', values: { name: found } });
  return found;
}

/** 白水乡党政 is a part of 万载县白水乡人民政府. */
function isPartOf(name: string, whole: string | null): boolean {
  const own = place.exec(name)?.[0];
  return whole !== null && own !== undefined && whole.includes(own);
}

/** How far from the end a signature may stand, in paragraphs; sites put links below. */
const deepestSignature = 30;
const signed = /^(.{0,60}?)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u;

/** The agency above the date at the end or in front of it, or at the very end. */
function findSignature(blocks: readonly Block[]): string | null {
  const last = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    .slice(-deepestSignature)
    .map(plainText);
  for (let at = last.length - 1; at >= 0; at -= 1) {
    const before = signed.exec(last[at] ?? '')?.[1];
    const name = before === undefined ? null : asAgencyName(before || (last[at - 1] ?? ''));
    if (name !== null) return name;
  }
  const end = last.at(-1) ?? '';
  return /(?:政府|办公室|办事处|[局厅委院])$/.test(end) ? asAgencyName(end) : null;
}

/** What a sentence calls the agency that does the work: 2021年度，区档案局认真贯彻. */
const doer =
  /(?:19|20)\d{2}年度?,(?![我本该全])([\p{Script=Han}]{2,20}?[局厅委办院馆府处])(?=认真|坚持|严格|按照|深入|积极|根据|紧紧|全面|高度|切实|持续)/u;
