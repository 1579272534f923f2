import { applicantColumns, disputeResults, type TableKey, tableKeys } from '../form';
import type { ReportToCheck } from './report-to-check';
import type { Finding } from './result';
import type { Rule } from './rule';
import { casework, type Total, termOfTotal, work } from './totals';

const tenfold = 10;
/** Below this, ten times as many is still few: what was less is taken to have been so many. */
const few = 10;
/** A table is not repeated by chance where its figures have so many digits together. */
const digitsBeyondChance = 6;

/** Figures that do not follow from others, and that no agency has the same of in two years but by chance. */
const changing: Readonly<Record<TableKey, { columns: readonly string[]; derivedRows: readonly string[] }>> = {
  proactive: {
    columns: ['issued', 'repealed', 'made', 'newlyPublic', 'decisions', 'items', 'amount'],
    derivedRows: [],
  },
  requests: { columns: applicantColumns, derivedRows: ['received', 'concluded'] },
  disputes: { columns: disputeResults, derivedRows: [] },
};

/** Totals that changed beyond belief, and tables that did not change at all. */
export const change: Rule = {
  kind: 'plausible.change',
  inputs: ['proactive', 'requests', 'disputes', 'lastYear'],
  expression: `the larger of this and last year's total ≤ ${tenfold} × the smaller; a table is not last year's table`,
  find: (report, { lastYear }) => {
    if (!lastYear) return [];
    return [
      ...[...casework, ...work].flatMap((total) => compareTotals(total, report, lastYear)),
      ...tableKeys.flatMap((table) => compareTables(table, report, lastYear)),
    ];
  },
};

function compareTotals(total: Total, report: ReportToCheck, lastYear: ReportToCheck): Finding[] {
  if (total.form !== undefined && (report.form !== total.form || lastYear.form !== total.form)) return [];
  const [now, last] = [termOfTotal(report, total), termOfTotal(lastYear, total)];
  if (now.value === null || last.value === null) return [];
  const [less, more] = [Math.min(now.value, last.value), Math.max(now.value, last.value)];
  const outcome = more > tenfold * Math.max(less, few) ? 'notice' : 'pass';
  const cells = [now, last].map(({ table, row, column, year }) => ({ table, row, column, year }));
  return [{ part: total.part, outcome, cells, evidence: { is: 'change', now, last } }];
}

function compareTables(table: TableKey, report: ReportToCheck, lastYear: ReportToCheck): Finding[] {
  const [now, last] = [report.tables[table], lastYear.tables[table]];
  if (!now || !last || report.form !== lastYear.form) return [];
  const { columns, derivedRows } = changing[table];
  let [isSame, figures, digits] = [true, 0, 0];
  const cells: Finding['cells'][number][] = [];
  for (const [row, figuresOfRow] of Object.entries(now)) {
    for (const [column, figure] of Object.entries(figuresOfRow)) {
      const before = last[row]?.[column];
      const value = figure.state === 'value' ? figure.value : null;
      if (value !== (before?.state === 'value' ? before.value : null)) isSame = false;
      if (value === null || Number(value) === 0) continue;
      figures += 1;
      cells.push({ table, row, column, year: report.year });
      if (columns.includes(column) && !derivedRows.includes(row)) digits += String(value).replace(/\D/g, '').length;
    }
    if (!isSame) break;
  }
  const isRepeated = isSame && digits >= digitsBeyondChance;
  const evidence = { is: 'unchanged', table, lastYear: lastYear.year, figures: isRepeated ? figures : 0 } as const;
  return [
    { part: `unchanged.${table}`, outcome: isRepeated ? 'notice' : 'pass', cells: isRepeated ? cells : [], evidence },
  ];
}
