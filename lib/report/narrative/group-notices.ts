import type { CheckedReport } from '../checks/compare';
import type { CellAddress, Finding, Result, Statement } from '../checks/result';
import { findNotices } from './find-notices';
import type { NarratedReport, NoticeKind } from './notice';

/** One finding for each thing that the narrative is wrong about, however often it states it. */
export function groupNotices(report: NarratedReport, lastYear: CheckedReport | null): [NoticeKind, Finding][] {
  const byPart = new Map<string, { kind: NoticeKind; part: string; statements: Statement[] }>();
  for (const { kind, part, statement } of findNotices(report, lastYear)) {
    const key = `${kind}.${part}`;
    const group = byPart.get(key) ?? { kind, part, statements: [] };
    group.statements.push(statement);
    byPart.set(key, group);
  }
  return [...byPart.values()].map(({ kind, part, statements }) => [
    kind,
    {
      part,
      outcome: 'notice',
      cells: statements.flatMap(({ comesTo }) => cellsOf(comesTo)),
      evidence: { is: 'statements', statements },
    },
  ]);
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
