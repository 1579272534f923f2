import { type SectionNumber, sectionNumbers } from '../draft';
import type { Figure } from '../figure';
import { blocksAsPrinted, tableKeys } from '../form';
import type { ReportToCheck } from './report-to-check';
import type { CellAddress, Finding } from './result';
import type { Rule } from './rule';

/**
 * Whether all is there that the form asks for. A notice, since a part that is not found may be one that reading has missed. A blank cell is there;
 * but a total that is blank beside figures of its row is not given.
 */
export const complete: Rule = {
  kind: 'form.complete',
  inputs: ['sections', 'proactive', 'requests', 'disputes'],
  expression: 'sections 1 to 6; every cell of the form; a total in every row that has figures',
  find: (report) => [ofSections(report), ...(report.form === null ? [] : [ofCells(report), ofTotals(report)])],
};

function ofSections({ sections }: ReportToCheck): Finding {
  const missing = sectionNumbers.filter((number) => !sections.some((section) => section.number === number));
  return findingOf('sections', missing, []);
}

function ofCells(report: ReportToCheck): Finding {
  return findingOf(
    'cells',
    [],
    listCells(report, (figure) => figure === undefined),
  );
}

function ofTotals(report: ReportToCheck): Finding {
  const blank = listCells(report, (figure, column) => column === 'total' && figure?.state === 'blank');
  const missing = blank.filter(({ table, row, column }) =>
    Object.entries(report.tables[table]?.[row] ?? {}).some(
      ([other, figure]) => other !== column && figure.state === 'value' && figure.value !== 0,
    ),
  );
  return findingOf('totals', [], missing);
}

function listCells(
  { form, tables, year }: ReportToCheck,
  isMeant: (figure: Figure | undefined, column: string) => boolean,
): CellAddress[] {
  if (form === null) return [];
  return tableKeys.flatMap((table) =>
    blocksAsPrinted(form, table, (row) => tables[table]?.[row] !== undefined).flatMap(({ rows, columns }) =>
      rows.flatMap(({ key: row }) => {
        const cells = tables[table]?.[row];
        return columns.flatMap(({ key: column }) =>
          isMeant(cells?.[column], column) ? [{ table, row, column, year }] : [],
        );
      }),
    ),
  );
}

function findingOf(part: string, sections: SectionNumber[], cells: CellAddress[]): Finding {
  const isComplete = sections.length === 0 && cells.length === 0;
  return { part, outcome: isComplete ? 'pass' : 'notice', cells, evidence: { is: 'missing', sections, cells } };
}
