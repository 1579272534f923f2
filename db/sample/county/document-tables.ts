import { z } from 'zod';
import type { FigureTables } from '@/lib/report/figure';
import { type Block, blocksAsPrinted, disputeGroups, type FormKey, type Row } from '@/lib/report/form';
import messages from '@/messages/zh-CN.json';

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

const labels = new Map<string, string>();
const branch = z.record(z.string(), z.unknown());

/** The Chinese label of a part of the form, such as `requests.row.denied.stateSecret`. */
function labelOf(path: string): string {
  const known = labels.get(path);
  if (known !== undefined) return known;
  const found = path.split('.').reduce<unknown>((node, key) => branch.parse(node)[key], messages.form);
  const label = z.string().parse(found);
  labels.set(path, label);
  return label;
}

const cell = (text: string, columns = 1, rows = 1) =>
  `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${escapeHtml(text)}</td>`;
const line = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
const table = (lines: string[]) => `<table border="1">\n${lines.join('\n')}\n</table>`;

const printed = (tables: FigureTables, key: keyof FigureTables, row: string, column: string) =>
  tables[key]?.[row]?.[column]?.printed ?? '';

/** Cells over a width of three columns, the last of them taking what is left. */
const overThree = (texts: string[]) =>
  texts.map((text, index) => cell(text, index === texts.length - 1 ? 4 - texts.length : 1));

/** Table 2 as the form prints it. */
export function printProactive(form: FormKey, tables: FigureTables): string {
  const lines = blocksAsPrinted(form, 'proactive', () => false).flatMap(({ item, columns, rows }) => [
    line(cell(labelOf('proactive.item').replace('{item}', labelOf(`numeral.${item}`)), 4)),
    line(
      cell(labelOf('proactive.content')),
      ...overThree(columns.map(({ key, label }) => labelOf(`proactive.column.${label ?? key}`))),
    ),
    ...rows.map(({ key }) =>
      line(
        cell(labelOf(`proactive.row.${key}`)),
        ...overThree(columns.map((column) => printed(tables, 'proactive', key, column.key))),
      ),
    ),
  ]);
  return table(lines);
}

/** Table 3 as the form prints it: headings merged over columns and over rows. */
export function printRequests(form: FormKey, tables: FigureTables): string {
  const [block] = blocksAsPrinted(form, 'requests', (row) => tables.requests?.[row] !== undefined);
  if (!block) return '';
  const column = (key: string, columns = 1, rows = 1) => cell(labelOf(`requests.column.${key}`), columns, rows);
  const organisations = block.columns.filter(({ group }) => group !== undefined);
  return table([
    line(
      cell(`（${labelOf('requests.balanceRule')}）`, 3, 3),
      cell(labelOf('requests.applicants'), block.columns.length),
    ),
    line(
      column('naturalPerson', 1, 2),
      cell(labelOf('requests.group.organisation'), organisations.length),
      column('total', 1, 2),
    ),
    line(...organisations.map(({ key }) => column(key))),
    ...block.rows.map((row, index) =>
      line(
        ...row.groups.flatMap((group, depth) => openGroup(block, index, group, depth)),
        cell(labelOf(`requests.row.${row.key}`), 3 - row.groups.length),
        ...block.columns.map(({ key }) => cell(printed(tables, 'requests', row.key, key))),
      ),
    ),
  ]);
}

/** The heading of a group, before its first row only. */
function openGroup({ rows }: Block, index: number, group: string, depth: number): string[] {
  const isOfGroup = (row: Row | undefined) => row?.groups[depth] === group;
  if (isOfGroup(rows[index - 1])) return [];
  return [cell(labelOf(`requests.group.${group}`), 1, rows.filter(isOfGroup).length)];
}

/** Table 4 as the form prints it: three groups side by side. */
export function printDisputes(form: FormKey, tables: FigureTables): string {
  const columns = blocksAsPrinted(form, 'disputes', () => false).flatMap((block) => block.columns);
  const [reconsideration, ...litigation] = disputeGroups;
  const width = columns.length;
  const heads = (rows = 1) => columns.map(({ key }) => cell(labelOf(`disputes.column.${key}`), 1, rows));
  return table([
    line(
      cell(labelOf(`disputes.row.${reconsideration}`), width),
      cell(labelOf('disputes.group.litigation'), width * litigation.length),
    ),
    line(...heads(2), ...litigation.map((group) => cell(labelOf(`disputes.row.${group}`), width))),
    line(...litigation.flatMap(() => heads())),
    line(...disputeGroups.flatMap((group) => columns.map(({ key }) => cell(printed(tables, 'disputes', group, key))))),
  ]);
}
