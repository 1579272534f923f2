import {
  applicantColumns,
  disputeGroups,
  disputeResults,
  formKeys,
  forms,
  type TableKey,
  tableOf,
} from '@/lib/report/form';
import type { Label } from '../labels/vocabulary';

/** The columns that the figures below stand in, from left to right. Table 4 counts a column of a group as `<group>.<column>`. */
export interface Header {
  table: TableKey;
  keys: readonly string[];
  /** What is printed above each; null where the order of the form decided. */
  printed: readonly (string | null)[];
}

/** A heading as the form knows it and as the document prints it. */
export interface Heading {
  label: Label;
  printed: string;
}

interface NamedColumn {
  key: string;
  printed: string;
}

const applicants: readonly string[] = applicantColumns.slice(1);
const results: readonly string[] = [...disputeResults, 'total'];
const tableOfColumn: ReadonlyMap<string, TableKey> = new Map([
  ...Object.values(forms).flatMap(({ tables }) =>
    tables.flatMap(({ key, blocks }) =>
      blocks.flatMap(({ columns }) => columns.map((column): [string, TableKey] => [column.key, key])),
    ),
  ),
  ...disputeGroups.map((group): [string, TableKey] => [group, 'disputes']),
]);

/** The table that a heading belongs to; null for one that several tables have. */
function tableOfHeading(label: Label): TableKey | null {
  if (label.is !== 'column' && label.is !== 'columnGroup') return null;
  if (label.key === 'total') return null;
  if (label.key === 'organisation') return 'requests';
  return tableOfColumn.get(label.key) ?? null;
}

/**
 * Puts together the columns from their headings.
 * @param headings in reading order: line by line, each from left to right
 * @returns null where they are no complete heading of one table, or where a column is named twice
 */
export function assembleHeader(headings: readonly Heading[]): Header | null {
  const tables = new Set(headings.map(({ label }) => tableOfHeading(label)).filter((table) => table !== null));
  const [table] = tables;
  if (!table || tables.size > 1) return null;
  const columns = assemblers[table](headings);
  const keys = columns?.map(({ key }) => key);
  if (!columns || !keys || new Set(keys).size < keys.length) return null;
  return { table, keys, printed: columns.map(({ printed }) => printed) };
}

const assemblers: Readonly<Record<TableKey, (headings: readonly Heading[]) => NamedColumn[] | null>> = {
  proactive: (headings) => named(headings, 'column'),
  requests: assembleRequests,
  disputes: assembleDisputes,
};

function named(headings: readonly Heading[], ...kinds: Label['is'][]): NamedColumn[] {
  return headings.flatMap(({ label, printed }) =>
    'key' in label && kinds.includes(label.is) ? [{ key: label.key, printed }] : [],
  );
}

/** Stands between a heading and the one below it. */
export const headingJoint = ' / ';
/** A heading below another, the way both are cited. */
export const under = (group: string, heading: string) => group + headingJoint + heading;

/** The columns under 法人或其他组织 stand a line below it, so reading order has them at the end. */
function assembleRequests(headings: readonly Heading[]): NamedColumn[] | null {
  const columns = named(headings, 'column', 'columnGroup');
  const group = columns.find(({ key }) => key === 'organisation');
  const below = columns
    .filter(({ key }) => applicants.includes(key))
    .map(({ key, printed }) => ({ key, printed: group ? under(group.printed, printed) : printed }));
  const ordered = group
    ? columns.flatMap((column) => (column === group ? below : applicants.includes(column.key) ? [] : [column]))
    : columns;
  // Without the heading of the group, reading order is the order of the columns only where 总计 does not stand above them.
  const isFlat = ordered[0]?.key === 'total' || ordered.at(-1)?.key === 'total';
  return ordered.length === applicantColumns.length + 1 && isFlat ? ordered : null;
}

/** The groups in the order in which they are named, each with the next five results. */
function assembleDisputes(headings: readonly Heading[]): NamedColumn[] | null {
  const groups = named(headings, 'columnGroup');
  const columns = named(headings, 'column');
  if (groups.length !== disputeGroups.length || columns.length !== groups.length * results.length) return null;
  const isWhole = groups.every((_, index) => {
    const ofGroup = columns.slice(index * results.length, (index + 1) * results.length);
    return new Set(ofGroup.map(({ key }) => key)).size === results.length;
  });
  if (!isWhole) return null;
  return columns.flatMap(({ key, printed }, index) => {
    const group = groups[Math.floor(index / results.length)];
    return group ? [{ key: `${group.key}.${key}`, printed: under(group.printed, printed) }] : [];
  });
}

/** The words of a heading, and words that may stand among them, each once at most. */
const printedHeadings: readonly { header: Omit<Header, 'printed'>; words: string; besides: string }[] = [
  {
    header: { table: 'requests', keys: [...applicantColumns, 'total'] },
    words: '申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他',
    besides: '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和三本年度办理结果',
  },
  {
    header: {
      table: 'disputes',
      keys: disputeGroups.flatMap((group) => results.map((result) => `${group}.${result}`)),
    },
    words: `行政复议行政诉讼未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(3)}`,
    besides: '',
  },
];

/** A longer text is no heading. */
export const longestHeading = Math.max(...printedHeadings.map(({ words, besides }) => words.length + besides.length));

/**
 * The header of a table whose heading is complete, each word as often as the form prints it, but scattered: narrow columns of text that was
 * copied line by line. The columns are then those of the form, in its order.
 * @param text all that is printed above the first figures, as `normalise` leaves it
 */
export function findScatteredHeader(text: string): Header | null {
  for (const { header, words, besides } of printedHeadings) {
    if (text.length < words.length || text.length > words.length + besides.length) continue;
    const left = subtractLetters(text, words);
    if (left !== null && subtractLetters(besides, left) !== null)
      return { ...header, printed: header.keys.map(() => null) };
  }
  return null;
}

/** What is left of a text without the letters of another, in no particular order; null where it lacks one. */
function subtractLetters(text: string, letters: string): string | null {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of letters) {
    const count = counts.get(letter) ?? 0;
    if (count === 0) return null;
    counts.set(letter, count - 1);
  }
  return [...counts].map(([letter, count]) => letter.repeat(count)).join('');
}

/** Whether some form prints a row under exactly these columns; where a heading was lost, no figure can be told from its neighbour. */
export function hasAllColumns(table: TableKey, row: string | null, keys: readonly string[]): boolean {
  if (table !== 'proactive') return true;
  return formKeys.some((form) => {
    const block = tableOf(form, table).blocks.find(({ rows }) => rows.some(({ key }) => key === row));
    return block?.columns.length === keys.length && block.columns.every(({ key }) => keys.includes(key));
  });
}

/** “表三：…” above a table names it, and is neither a heading nor a label. */
export const isCaption = (line: string) => /^\s*表\s*[一二三四1-4]/.test(line);

/** “- 3 -”, “第 3 页 共 6 页”. A number alone may be a figure. */
export const isPageNumber = (line: string) =>
  /^(?:[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页.{0,12})$/u.test(line);
