import type { Contact, Draft, Note } from '@/lib/report/draft';
import type { Source } from '../blocks';
import { simplify } from '../labels/normalise';
import { type AgencyDirectory, asAgencyName, resolveAgency } from './agency';
import { findContact } from './contact';
import { readEnglish } from './english';
import { completeAgency, findOtherAgency, mendAgency } from './find-agency';
import { plainText } from './numerals';
import { findPeriod } from './period';
import { findPublicationDay } from './published';
import { findAnnounced, parseTitle, rankTitle, type Title } from './title';

export type Metadata = Pick<Draft, 'agency' | 'year' | 'title' | 'period' | 'publishedOn' | 'contact'>;

/** How far from the top a title may stand, in lines; sites put menus above it. */
const deepestTitle = 200;
const longestTitle = 3;
/** How far into section 1 a preamble may reach, in characters. */
const longestStart = 300;
/** A preamble is short; a document without headings is not all preamble. */
const longestPreamble = 20_000;

/**
 * Reads what a report says about itself.
 * @param before the lines before the first section heading
 * @param sections texts of the sections; a preamble now and then stands in the first
 */
export function readMetadata(
  source: Source,
  before: readonly string[],
  sections: Draft['sections'],
  directory: AgencyDirectory,
): { metadata: Metadata; notes: Note[] } {
  const lines = before.slice(0, 3 * deepestTitle);
  const opening = (sections.find(({ number }) => number === 1)?.text ?? '').slice(0, longestPreamble);
  const printedPreamble = lines.join('\n').slice(0, longestPreamble);
  const preamble = simplify(printedPreamble);
  const english = readEnglish(printedPreamble);
  const inPreamble = findPeriod(printedPreamble);
  const chinese = inPreamble.period || inPreamble.notes.length > 0 ? inPreamble : findPeriod(opening);
  const period = chinese.period ?? english?.period ?? null;
  const notes = [...chinese.notes];
  const title = findTitle(source.titles, lines, period && Number(period.from.slice(0, 4)));
  const announced = findAnnounced(printedPreamble);
  // What section 1 says further down may be that last year's report was published.
  const announcedInside = findAnnounced(opening.slice(0, longestStart));
  const missing = (code: string) => notes.push({ code, severity: 'missing' });

  const contact = { ...findReportContact(printedPreamble, opening, sections), ...english?.contact };
  const printed = title?.agency ?? announced.agency ?? announcedInside.agency ?? english?.agency ?? null;
  const found =
    printed === null
      ? findOtherAgency(source.blocks, preamble, opening.slice(0, longestStart), contact.address, notes)
      : completeAgency(mendAgency(printed, source.blocks, notes), source.blocks, preamble, contact.address);
  let year = title?.year ?? announced.year ?? english?.year ?? (period && Number(period.from.slice(0, 4)));
  if (year === null) {
    year = announcedInside.year ?? findYearInText(lines, opening, sections);
    if (year !== null) notes.push({ code: 'yearFromText', severity: 'doubtful', values: { year: String(year) } });
  }
  if (year !== null && period && Number(period.from.slice(0, 4)) !== year) {
    notes.push({ code: 'yearsDisagree', severity: 'doubtful', values: { title: String(year), period: period.from } });
  }
  if (title?.year && announced.year !== null && announced.year !== title.year) {
    const values = { title: String(title.year), announced: String(announced.year) };
    notes.push({ code: 'yearAnnouncedDiffers', severity: 'doubtful', values });
  }
  const resolved = found === null ? null : resolveAgency(found, directory);
  if (resolved) notes.push(...resolved.notes);
  else missing('agencyMissing');
  const isKnown = (name: string) => directory.some((entry) => entry.name === name);
  if (year === null) missing('yearMissing');
  if (!period && notes.every(({ code }) => code !== 'periodDoubtful')) missing('periodMissing');
  return {
    metadata: {
      agency: resolved && (isKnown(resolved.name) ? resolved.name : asPrinted(resolved.name, source.titles, lines)),
      year,
      title: title?.title ?? announced.title ?? announcedInside.title ?? english?.title ?? null,
      period,
      publishedOn: findPublicationDay(lines.slice(0, deepestTitle)) ?? source.publishedOn,
      contact,
    },
    notes,
  };
}

/** What a report says at its beginning about how to reach the agency, or else at its end. */
function findReportContact(preamble: string, opening: string, sections: Draft['sections']): Contact {
  const start = findContact(/地址|电话/.test(simplify(preamble)) ? preamble : `${preamble}\n${opening}`);
  const end = sections.find(({ number }) => number === 6)?.text.slice(0, longestPreamble) ?? '';
  const isGiven = [start.address, start.postcode, start.telephone, start.fax, start.email].some(Boolean);
  if (isGiven || !/本报告|疑问|联系(?:我|方式|电话|地址|人)/.test(simplify(end))) return start;
  // Below the report, sites print how to reach whoever runs them.
  const found = findContact(end.split(/主办|承办|版权|备案|ICP|标识码|网站地图/)[0] ?? '');
  return { ...found, website: found.website ?? start.website };
}

/**
 * The title that says most: with agency and year before one with less, of the year of the period before one of another year (lists of other
 * reports stand above), and on as few lines as possible.
 */
function findTitle(titles: readonly string[], lines: readonly string[], year: number | null): Title | null {
  const top = lines.slice(0, deepestTitle);
  const candidates = titles.flatMap((text) => parseTitle(text) ?? []);
  for (let count = 1; count <= longestTitle; count += 1) {
    for (let at = 0; at + count <= top.length; at += 1) {
      const parts = top.slice(at, at + count);
      if (parts.some((part) => part.length > 70) || (count > 1 && isInList([top[at - 1], ...parts]))) continue;
      candidates.push(...[parseTitle(parts.join('')) ?? []].flat());
    }
  }
  const rank = (title: Title) => 2 * rankTitle(title) + (title.year === year ? 1 : 0);
  return candidates.toSorted((one, another) => rank(another) - rank(one))[0] ?? null;
}

/** Whether one name follows another, as in a menu of offices: then none is the first line of a title. */
function isInList(lines: readonly (string | undefined)[]): boolean {
  const isName = (line = '') => !/\d/.test(line) && asAgencyName(line) !== null;
  return lines.some((line, at) => isName(line) && isName(lines[at + 1]));
}

/** A name that was found in simplified characters, as the document writes it. */
function asPrinted(name: string, titles: readonly string[], lines: readonly string[]): string {
  const printed = [...titles, ...lines].join('').slice(0, longestPreamble).replace(/\s+/g, '');
  const start = simplify(printed).replace(/\(/g, '（').replace(/\)/g, '）').indexOf(name);
  return start < 0 ? name : printed.slice(start, start + name.length);
}

/** The year of which the text speaks first, or of which all that the agency says of its own work speaks. */
function findYearInText(lines: readonly string[], opening: string, sections: Draft['sections']): number | null {
  const start = [...lines.slice(0, 3), opening].map(plainText).join('\n');
  const first = /^[\s\S]{0,40}?(?:截止到?|截至|(?:^|\n)(?!\d{4}年\d{1,2}月\d{1,2}日))((?:19|20)\d{2})年/.exec(
    start,
  )?.[1];
  if (first !== undefined) return Number(first);
  const own = sections.flatMap(({ text }) =>
    [...plainText(text).matchAll(/((?:19|20)\d{2})年度?[,，]?(?:我|本|全)[省市区县旗镇乡街局委办厅院馆校]/g)].map(
      ([, year]) => year,
    ),
  );
  const [only, ...others] = new Set(own);
  return only !== undefined && others.length === 0 ? Number(only) : null;
}
