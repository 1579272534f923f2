import type { FormKey } from '@/lib/report/form';
import {
  applicantLabels,
  balanceRule,
  compose,
  disputeGroupLabels,
  disputeLabels,
  type Printed,
  proactiveBlocks,
  requestRowsOf,
} from './test-documents';

/** Prints a report in one layout. */
export type Layout = (form: FormKey, printed: Printed) => string;

const td = (text: string, columns = 1, rows = 1) =>
  `<td${columns > 1 ? ` colspan=${columns}` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${text}</td>`;
const tr = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
const cellsOf = (printed: Printed, table: string, row: string, columns: readonly (readonly [string, string])[]) =>
  columns.map(([key]) => printed[table]?.[row]?.[key] ?? '');
const groupsOf = (printed: Printed) =>
  disputeGroupLabels.flatMap(([group]) => cellsOf(printed, 'disputes', group, disputeLabels));
const leaves = applicantLabels.slice(1, -1).map(([, label]) => label);
const results = disputeLabels.map(([, label]) => label);
const [reconsideration, direct, after] = disputeGroupLabels.map(([, label]) => label);

/** A web page with the merged cells of the form; `isPadded`: empty cells in place of headings over two rows. */
const html =
  (isPadded: boolean): Layout =>
  (form, printed) => {
    const blank = (text: string) => (text === '' ? '&nbsp;' : text);
    const proactive = proactiveBlocks[form].flatMap(({ item, columns, rows }) => {
      const spread = (texts: readonly string[]) =>
        texts.map((text, at) => td(text, at === texts.length - 1 ? 4 - texts.length : 1));
      return [
        tr([td(`第二十条第（${item}）项`, 4)]),
        tr([td('信息内容'), ...spread(columns.map(([, label]) => label))]),
        ...rows.map(([key, label]) =>
          tr([td(label), ...spread(cellsOf(printed, 'proactive', key, columns).map(blank))]),
        ),
      ];
    });
    const rows = requestRowsOf(form);
    const depthOf = (at: number) =>
      rows
        .slice(0, at + 1)
        .reduce((depth, { opens }, index) => depth + opens.filter(([, span]) => index + span > at).length, 0);
    const requests = [
      tr([td(balanceRule, 3, 3), td('申请人情况', 7)]),
      tr([td('自然人', 1, isPadded ? 1 : 2), td('法人或其他组织', 5), td('总计', 1, isPadded ? 1 : 2)]),
      tr(isPadded ? ['', ...leaves, ''].map((label) => td(label)) : leaves.map((label) => td(label))),
      ...rows.map(({ key, label, opens }, at) =>
        tr([
          ...opens.map(([heading, span]) => td(heading, 1, span)),
          td(label, 3 - depthOf(at)),
          ...cellsOf(printed, 'requests', key, applicantLabels).map((text) => td(blank(text))),
        ]),
      ),
    ];
    const disputes = [
      tr([td('行政复议', 5), td('行政诉讼', 10)]),
      tr([...results.map((label) => td(label, 1, isPadded ? 1 : 2)), td(direct ?? '', 5), td(after ?? '', 5)]),
      tr([
        ...(isPadded ? results.map(() => td('')) : []),
        ...results.map((label) => td(label)),
        ...results.map((label) => td(label)),
      ]),
      tr(groupsOf(printed).map((text) => td(blank(text)))),
    ];
    const content = { proactive, requests, disputes };
    const body = compose(
      (table) => `<table border="1"><tbody>\n${content[table].join('\n')}\n</tbody></table>`,
      (text) => `<p>${text}</p>`,
    );
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府门户网站</title></head><body>\n${body}\n</body></html>`;
  };

/** Lines of cells. */
const lined =
  (join: (cells: readonly string[]) => string): Layout =>
  (form, printed) => {
    const proactive = proactiveBlocks[form].flatMap(({ item, columns, rows }) => [
      [`第二十条第（${item}）项`],
      ['信息内容', ...columns.map(([, label]) => label)],
      ...rows.map(([key, label]) => [label, ...cellsOf(printed, 'proactive', key, columns)]),
    ]);
    const requests = [
      [balanceRule, '', '', '申请人情况', '', '', '', '', '', ''],
      ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
      ['', '', '', '', ...leaves, ''],
      ...requestRowsOf(form).map(({ key, label, opens }) => {
        const left = [...opens.map(([heading]) => heading), label];
        return [...left, '', ''].slice(0, 3).concat(cellsOf(printed, 'requests', key, applicantLabels));
      }),
    ];
    const empty = results.map(() => '');
    const disputes = [
      [reconsideration ?? '', ...empty.slice(1), '行政诉讼', ...empty, ...empty.slice(1)],
      [...results, direct ?? '', ...empty.slice(1), after ?? '', ...empty.slice(1)],
      [...empty, ...results, ...results],
      groupsOf(printed),
    ];
    const content = { proactive, requests, disputes };
    return compose(
      (table) => `\n${content[table].map(join).join('\n')}\n`,
      (text) => `\n${text}\n`,
    );
  };

/** Every cell a line of its own, as text copied from a page without its table. */
const stacked: Layout = (form, printed) => {
  const proactive = proactiveBlocks[form].flatMap(({ item, columns, rows }) => [
    `第二十条第（${item}）项`,
    '信息内容',
    ...columns.map(([, label]) => label),
    ...rows.flatMap(([key, label]) => [label, ...cellsOf(printed, 'proactive', key, columns)]),
  ]);
  const requests = [
    balanceRule,
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '总计',
    ...leaves,
    ...requestRowsOf(form).flatMap(({ key, label, opens }) => [
      ...opens.map(([heading]) => heading),
      label,
      ...cellsOf(printed, 'requests', key, applicantLabels),
    ]),
  ];
  const disputes = [
    '行政复议',
    '行政诉讼',
    ...results,
    direct ?? '',
    after ?? '',
    ...results,
    ...results,
    ...groupsOf(printed),
  ];
  const content = { proactive, requests, disputes };
  return compose(
    (table) => content[table].join('\n\n'),
    (text) => `\n${text}\n`,
  );
};

/** Layouts that keep a blank cell. */
export const layoutsWithBlanks: Readonly<Record<string, Layout>> = {
  'a web page with merged cells': html(false),
  'a web page with padded headings': html(true),
  Markdown: lined((cells) => `| ${cells.join(' | ')} |`),
};

/** Layouts in which a blank leaves no trace, or none that can be relied on. */
export const layoutsWithoutBlanks: Readonly<Record<string, Layout>> = {
  'lines parted by tabs': lined((cells) => cells.join('\t')),
  'lines parted by spaces': lined((cells) => cells.filter(Boolean).join(' ')),
  'one cell a line': stacked,
  'one paragraph parted by spaces': (form, printed) => stacked(form, printed).replace(/\s+/g, ' '),
};
