import { hasForm } from '../checks/compare';
import type { Beside, ReportToCheck } from '../checks/report-to-check';
import type { CellAddress, Finding, Result, Statement } from '../checks/result';
import type { Rule } from '../checks/rule';
import type { NarrativeKind, Observation } from './observation';
import { observe } from './observe';

/** A number that section 1 states for a thing that a table counts too. */
export const figuresRule: Rule = {
  kind: 'narrative.figures',
  inputs: ['sections', 'proactive', 'requests', 'disputes'],
  expression: 'the number stated = one of the sums of cells that its words can mean (narrative/quantities.ts)',
  find: (report, beside) => findingsOf('narrative.figures', report, beside),
};

/** A total with its parts in one sentence. */
export const partsRule: Rule = {
  kind: 'narrative.parts',
  inputs: ['sections'],
  expression: 'the parts listed ≤ the total stated; all outcomes stated = the number concluded as stated',
  find: (report, beside) => findingsOf('narrative.parts', report, beside),
};

/** A percentage beside the counts it is of. */
export const ratioRule: Rule = {
  kind: 'narrative.ratio',
  inputs: ['sections', 'proactive', 'requests', 'lastYear'],
  expression: 'the percentage stated, rounded or cut off = part ÷ whole, or change ÷ last year',
  find: (report, beside) => findingsOf('narrative.ratio', report, beside),
};

/** The three rules read the same text: it is read once for each report. */
const observed = new WeakMap<ReportToCheck, { lastYear: ReportToCheck | null; all: readonly Observation[] }>();

function observationsOf(report: ReportToCheck, { lastYear }: Beside): readonly Observation[] {
  if (!hasForm(report)) return [];
  const known = observed.get(report);
  if (known && known.lastYear === lastYear) return known.all;
  const all = observe(report, lastYear && hasForm(lastYear) ? lastYear : null);
  observed.set(report, { lastYear, all });
  return all;
}

/** One finding for each thing that is stated, however often; where a statement is not borne out, with all of those that are not. */
function findingsOf(kind: NarrativeKind, report: ReportToCheck, beside: Beside): Finding[] {
  const byPart = new Map<string, { kept: Statement[]; refuted: Statement[] }>();
  for (const { part, statement, holds } of observationsOf(report, beside).filter((one) => one.kind === kind)) {
    const { kept, refuted } = byPart.get(part) ?? { kept: [], refuted: [] };
    byPart.set(part, { kept, refuted });
    (holds ? kept : refuted).push(statement);
  }
  return [...byPart].map(([part, { kept, refuted }]) => {
    const statements = refuted.length > 0 ? refuted : kept;
    return {
      part,
      outcome: refuted.length > 0 ? 'notice' : 'pass',
      cells: statements.flatMap(({ comesTo }) => cellsOf(comesTo)),
      evidence: { is: 'statements', statements },
    };
  });
}

function cellsOf(result: Result): CellAddress[] {
  const bases =
    result.is === 'sum' ? [result.of] : result.is === 'share' ? [result.of, result.in] : [result.to, result.from];
  return bases.flatMap(({ terms }) =>
    terms.flatMap((term) =>
      'stated' in term ? [] : [{ table: term.table, row: term.row, column: term.column, year: term.year }],
    ),
  );
}
