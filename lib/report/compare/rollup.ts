import { disputeGroups, disputeResults } from '../form';
import { findMeasure, type Measure, requestColumns, totalColumn } from './measures';
import { absent, type ComparedReport, type Taken, takeMeasure } from './take-measure';

/** A government's own figure beside the sum of what the agencies under it report. The two are never mixed. */
export interface RollUpCell {
  column: string;
  /** Of the measure that it is of. */
  id: string;
  /** Of the government's own report. */
  own: Taken;
  /** Of the reports that have a value; null where none has one. A blank is not counted, so it is no zero. */
  sum: number | null;
  /** How many reports have a value. */
  counted: number;
}

export interface RollUpRow {
  /** Of the row in its total, or first, column. */
  measure: Measure;
  cells: RollUpCell[];
}

export interface RollUp {
  requests: RollUpRow[];
  disputes: RollUpRow[];
  /** Normative documents, in the columns of the forms that the reports of the year have. */
  documents: RollUpRow[];
}

/** The main rows of table 3, outcomes by their groups. */
const requestRows = [
  'received',
  'carriedIn',
  'granted',
  'partlyGranted',
  'denied',
  'unavailable',
  'notProcessed',
  'other',
  'concluded',
  'carriedOut',
];
const documentColumns = ['issued', 'repealed', 'inForce', 'made', 'newlyPublic', 'publicTotal'];

export const rollUpColumns = {
  requests: [totalColumn, ...requestColumns.filter((column) => column !== totalColumn)],
  disputes: [...disputeResults, totalColumn],
} as const;

/**
 * Adds up the reports of the agencies right under a government for one year.
 * @param own the government's report, null where there is none
 * @param members the published reports of its agencies
 */
export function rollUp(own: ComparedReport | null, members: readonly ComparedReport[]): RollUp {
  const cellOf = (column: string, measure: Measure): RollUpCell => {
    const values = members.flatMap((report) => {
      const taken = takeMeasure(measure, report);
      return taken.state === 'value' ? [taken.value] : [];
    });
    return {
      column,
      id: measure.id,
      own: own ? takeMeasure(measure, own) : absent('noReport'),
      sum: values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null,
      counted: values.length,
    };
  };
  const rowOf = (stem: string, columns: readonly string[]): RollUpRow[] => {
    const found = columns.flatMap((column) => {
      const measure = findMeasure(column === totalColumn ? stem : `${stem}.${column}`);
      return measure ? [{ column, measure }] : [];
    });
    const [first] = found;
    const heading = found.find(({ column }) => column === totalColumn) ?? first;
    if (!heading) return [];
    return [{ measure: heading.measure, cells: found.map(({ column, measure }) => cellOf(column, measure)) }];
  };
  const isKnown = ({ own: figure, sum }: RollUpCell) => figure.state === 'value' || sum !== null;
  return {
    requests: requestRows.flatMap((row) => rowOf(`requests.${row}`, rollUpColumns.requests)),
    disputes: disputeGroups.flatMap((group) => rowOf(`disputes.${group}`, rollUpColumns.disputes)),
    documents: rowOf('proactive.normativeDocuments', documentColumns).map(({ measure, cells }) => ({
      measure,
      cells: cells.filter(isKnown),
    })),
  };
}
