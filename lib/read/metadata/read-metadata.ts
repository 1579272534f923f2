import type { Draft, Note } from '@/lib/report/draft';
import type { Block, Source } from '../blocks';
import { simplify } from '../labels/normalise';
import { type AgencyDirectory, asAgencyName, resolveAgency } from './agency';
import { findContact } from './contact';
import { findPeriod } from './period';
import { findPublicationDay } from './published';
import { findAnnounced, parseTitle, type Title } from './title';

export type Metadata = Pick<Draft, 'agency' | 'year' | 'title' | 'period' | 'publishedOn' | 'contact'>;

/** How far from the top a title may stand, in lines; sites put menus above it. */
const deepestTitle = 200;
const longestTitle = 3;
/** A preamble is short; a document without headings is not all preamble. */
const longestPreamble = 20_000;

/**
 * Reads what a report says about itself.
 * @param start index of the block with the first section heading
 * @param sections texts of the sections; a preamble now and then stands in the first
 */
export function readMetadata(
  source: Source,
  start: number,
  sections: Draft['sections'],
  directory: AgencyDirectory,
): { metadata: Metadata; notes: Note[] } {
  const lines = source.blocks.slice(0, Math.min(start, 3 * deepestTitle)).flatMap(linesOf);
  const opening = sections.find(({ number }) => number === 1)?.text ?? '';
  const printedPreamble = lines.join('\n').slice(0, longestPreamble);
  const preamble = simplify(printedPreamble);
  const title = findTitle(source.titles, lines);
  const announced = findAnnounced(`${preamble}\n${simplify(opening)}`);
  const period = findPeriod(preamble) ?? findPeriod(opening);
  const notes: Note[] = [];
  const missing = (code: string) => notes.push({ code, severity: 'missing' });

  const printed = title?.agency ?? announced.agency;
  const agency = printed === null ? findOtherAgency(source.blocks, preamble, notes) : completeAgency(printed, preamble);
  let year = title?.year ?? announced.year ?? (period && Number(period.from.slice(0, 4)));
  const first = /^[\s\S]{0,40}?(?:^|\n|截止到?|截至)((?:19|20)\d{2})年/.exec(
    `${lines.slice(0, 3).join('\n')}\n${opening}`,
  )?.[1];
  if (year === null && first !== undefined) {
    year = Number(first);
    notes.push({ code: 'yearFromText', severity: 'doubtful', values: { year: String(year) } });
  }
  if (year !== null && period && Number(period.from.slice(0, 4)) !== year) {
    notes.push({ code: 'yearsDisagree', severity: 'doubtful', values: { title: String(year), period: period.from } });
  }
  if (agency === null) missing('agencyMissing');
  if (year === null) missing('yearMissing');
  if (!period) missing('periodMissing');
  const contact = findContact(/地址|电话/.test(preamble) ? printedPreamble : `${printedPreamble}\n${opening}`);
  return {
    metadata: {
      agency: agency === null ? null : resolveAgency(agency, directory),
      year,
      title: title?.title ?? null,
      period,
      publishedOn: findPublicationDay(lines.slice(0, deepestTitle)) ?? source.publishedOn,
      contact,
    },
    notes,
  };
}

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'cells') return [block.cells.filter(Boolean).join(' | ')];
  return block.rows.map((cells) => cells.map(({ text }) => text).join(' '));
}

/** The title that says most: with agency and year before one with less, and on as few lines as possible. */
function findTitle(titles: readonly string[], lines: readonly string[]): Title | null {
  const top = lines.slice(0, deepestTitle);
  const candidates = titles.flatMap((text) => parseTitle(text) ?? []);
  for (let count = 1; count <= longestTitle; count += 1) {
    for (let at = 0; at + count <= top.length; at += 1) {
      const parts = top.slice(at, at + count);
      if (parts.every((part) => part.length <= 70)) candidates.push(...[parseTitle(parts.join('')) ?? []].flat());
    }
  }
  const rank = ({ agency, year }: Title) => (agency === null ? 0 : 2) + (year === null ? 0 : 1);
  return candidates.toSorted((one, another) => rank(another) - rank(one))[0] ?? null;
}

const publisher =
  /(?:发布机构|发布单位|信息来源|来源|发文机关|制发机关)\s*[:：|]\s*([\p{Script=Han}（）()]+?)(?=发布|作者|访问|浏览|时间|日期|$|[\s|:：])/gmu;

/** The name under which the site publishes the report, where it is the same with the place in front. */
function completeAgency(name: string, preamble: string): string {
  for (const [, found = ''] of preamble.matchAll(publisher)) {
    if (found !== name && found.endsWith(name) && asAgencyName(found)) return found;
  }
  return name;
}

/** Where no title names the agency: the signature, or whom one may ask about the report. */
function findOtherAgency(blocks: readonly Block[], preamble: string, notes: Note[]): string | null {
  const asked = /(?:请与|请联系|与)([\p{Script=Han}]{4,30}?)(?:办公室|政务公开科|秘书科)?(?:联系|\()/u.exec(
    preamble,
  )?.[1];
  const name = findSignature(blocks) ?? asAgencyName(asked ?? '');
  if (name !== null) notes.push({ code: 'agencyFromText', severity: 'doubtful', values: { name } });
  return name;
}

/** The agency on a line of its own above the date at the end. */
function findSignature(blocks: readonly Block[]): string | null {
  const [name, date] = blocks.filter(({ kind }) => kind === 'paragraph').slice(-2);
  if (name?.kind !== 'paragraph' || date?.kind !== 'paragraph') return null;
  const isDate = /^\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/.test(date.text);
  return isDate ? asAgencyName(name.text) : null;
}
