import { blocksAsPrinted, type Row, type TableKey } from '../form';
import { type CheckedReport, compare, termOf } from './compare';
import type { CheckKind, Finding, Term } from './result';
import type { Input } from './rule';

/** One member of a sum: a row where the rule goes by column, a column where it goes by row. */
export interface Addend {
  key: string;
  sign?: 1 | -1;
  /** The cell of last year's report. */
  isLastYear?: true;
}

/** A rule by which two sums of cells of one table are the same, in each of its parts. */
export interface SumRule {
  kind: CheckKind;
  inputs: readonly Input[];
  expression: string;
  table: TableKey;
  /** Whether a part of the check is a column, and the addends are rows, or the other way round. */
  by: 'column' | 'row';
  parts: (report: CheckedReport) => readonly string[];
  left: (report: CheckedReport) => readonly Addend[];
  right: (report: CheckedReport) => readonly Addend[];
  /** Whether the year before counts in the same columns. */
  needsSameForm?: true;
}

/** Applies a rule; nothing where it needs a year before that is not there. */
export function findSums(rule: SumRule, report: CheckedReport, lastYear: CheckedReport | null): Finding[] {
  if (rule.inputs.includes('lastYear') && !lastYear) return [];
  if (rule.needsSameForm && lastYear?.form !== report.form) return [];
  const [left, right] = [rule.left(report), rule.right(report)];
  const termsOf = (addends: readonly Addend[], part: string): Term[] =>
    addends.map(({ key, sign = 1, isLastYear }) => {
      const [row, column] = rule.by === 'column' ? [key, part] : [part, key];
      return termOf(isLastYear && lastYear ? lastYear : report, rule.table, row, column, sign);
    });
  return rule.parts(report).map((part) => {
    const sides = [termsOf(left, part), termsOf(right, part)] as const;
    const cells = sides.flat().map(({ table, row, column, year }) => ({ table, row, column, year }));
    return { part, ...compare(...sides), cells };
  });
}

/** The rows of table 3 as the report prints them. */
export function requestRows({ form, tables }: CheckedReport): readonly Row[] {
  return blocksAsPrinted(form, 'requests', (row) => tables.requests?.[row] !== undefined).flatMap(({ rows }) => rows);
}
