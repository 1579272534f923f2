import { applicantColumns, blocksAsPrinted, disputeGroups, disputeResults } from '../form';
import { type CheckedReport, termOf } from './compare';
import type { CheckKind, Term } from './result';

/** Two sums that have to be the same; `part` is the row, column or group that they are about. */
interface Equation {
  part: string;
  left: Term[];
  right: Term[];
}

interface Rule {
  kind: CheckKind;
  /** @param last the report of the year before, where there is one */
  equations: (report: CheckedReport, last: CheckedReport | null) => Equation[];
}

const requestColumns = [...applicantColumns, 'total'];

function requestRows({ form, tables }: CheckedReport) {
  return blocksAsPrinted(form, 'requests', (row) => tables.requests?.[row] !== undefined).flatMap(({ rows }) => rows);
}

/** Stock rows by form: what is in force at the end, and what came and went in the year. */
const stock = {
  '2019': { rows: ['rules', 'normativeDocuments'], end: 'publicTotal', changes: [['newlyPublic', 1]] },
  '2021': {
    rows: ['rules', 'normativeDocuments'],
    end: 'inForce',
    changes: [
      ['issued', 1],
      ['repealed', -1],
    ],
  },
} as const;

/** The arithmetic of the statutory form (domain.md, section 3). The form itself prints the first of these rules. */
export const rules: readonly Rule[] = [
  {
    kind: 'requests.balance',
    equations: (report) =>
      requestColumns.map((column) => ({
        part: column,
        left: ['received', 'carriedIn'].map((row) => termOf(report, 'requests', row, column)),
        right: ['concluded', 'carriedOut'].map((row) => termOf(report, 'requests', row, column)),
      })),
  },
  {
    kind: 'requests.outcomes',
    equations: (report) => {
      const outcomes = requestRows(report).filter(({ key, groups }) => groups[0] === 'outcomes' && key !== 'concluded');
      return requestColumns.map((column) => ({
        part: column,
        left: outcomes.map((row) => termOf(report, 'requests', row.key, column)),
        right: [termOf(report, 'requests', 'concluded', column)],
      }));
    },
  },
  {
    kind: 'requests.applicants',
    equations: (report) =>
      requestRows(report).map(({ key }) => ({
        part: key,
        left: applicantColumns.map((column) => termOf(report, 'requests', key, column)),
        right: [termOf(report, 'requests', key, 'total')],
      })),
  },
  {
    kind: 'disputes.total',
    equations: (report) =>
      disputeGroups.map((group) => ({
        part: group,
        left: disputeResults.map((column) => termOf(report, 'disputes', group, column)),
        right: [termOf(report, 'disputes', group, 'total')],
      })),
  },
  {
    kind: 'proactive.stock',
    equations: (report, last) => {
      if (last?.form !== report.form) return [];
      const { rows, end, changes } = stock[report.form];
      return rows.map((row) => ({
        part: row,
        left: [
          termOf(last, 'proactive', row, end),
          ...changes.map(([column, sign]) => termOf(report, 'proactive', row, column, sign)),
        ],
        right: [termOf(report, 'proactive', row, end)],
      }));
    },
  },
  {
    kind: 'years.carry',
    equations: (report, last) =>
      last === null
        ? []
        : requestColumns.map((column) => ({
            part: column,
            left: [termOf(last, 'requests', 'carriedOut', column)],
            right: [termOf(report, 'requests', 'carriedIn', column)],
          })),
  },
];
