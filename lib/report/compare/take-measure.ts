import { countOutcomes, sumFigures, takeCount } from '../counts';
import type { Figure, FigureTables } from '../figure';
import { countOf } from '../figure';
import type { FormKey } from '../form';
import { outcomeGroups } from '../form';
import { type Fraction, formulaOf, fractionOf } from '../indicators';
import { formsWith, type Measure, totalColumn } from './measures';

/** Why there is no value to show. */
export const absences = [
  'noReport',
  'notGiven',
  'notInForm',
  'noDenominator',
  'noLastYear',
  'formChanged',
  'bothZero',
  'lastYearZero',
] as const;
export type Absence = (typeof absences)[number];

/**
 * One value of a comparison, or why there is none. A share says what it is made of, an amount keeps the decimal that was printed, and a change
 * from 0 has a difference and no rate.
 */
export type Taken =
  | { state: 'value'; value: number; fraction?: Fraction; printed?: string }
  | { state: 'absent'; reason: Absence; difference?: number };

/** A published report of one agency, as far as it can be compared. */
export interface ComparedReport {
  year: number;
  /** Null where the document holds no statutory table. */
  form: FormKey | null;
  tables: FigureTables;
}

export const absent = (reason: Absence): Taken => ({ state: 'absent', reason });
const given = (value: number | null): Taken => (value === null ? absent('notGiven') : { state: 'value', value });

/** Takes a measure from a report: a count, an amount in the unit of the form, or the share that an indicator is. */
export function takeMeasure(measure: Measure, report: ComparedReport): Taken {
  const { form, tables } = report;
  if (form && !formsWith(measure).includes(form) && !hasCell(measure, tables)) return absent('notInForm');
  if (measure.kind === 'group') return given(countOutcomes(tables, measure.group, measure.column));
  if (measure.kind === 'cell') return ofCell(tables[measure.table]?.[measure.row]?.[measure.column]);
  const { of, among } = formulaOf(measure.key);
  const count = takeCount(of, tables);
  return among === undefined ? given(count) : share(count, takeCount(among, tables));
}

/** A report in one form may print a row of the other. */
function hasCell(measure: Measure, tables: FigureTables): boolean {
  return measure.kind === 'cell' && tables[measure.table]?.[measure.row]?.[measure.column] !== undefined;
}

function ofCell(figure: Figure | undefined): Taken {
  const count = countOf(figure);
  if (count !== null || figure?.state !== 'value' || typeof figure.value !== 'string') return given(count);
  const amount = Number(figure.value);
  // A decimal with a unit of its own is not in the unit of its neighbours.
  return Number.isFinite(amount) ? { state: 'value', value: amount, printed: figure.value } : absent('notGiven');
}

function share(of: number | null, among: number | null): Taken {
  if (of === null || among === null) return absent('notGiven');
  const fraction = fractionOf(of, among);
  return fraction ? { state: 'value', value: fraction.value, fraction } : absent('noDenominator');
}

/** What a count is a part of; null where it is part of nothing that the same table states. */
type Whole = (tables: FigureTables) => number | null;

const outcomeRows: readonly string[] = outcomeGroups.flatMap(({ rows }): readonly string[] => rows);

/**
 * The whole that a count is a share of: outcomes of what was concluded, what was concluded or carried over of all that was there to work on,
 * an applicant column of its row, the result of a dispute of its group.
 */
export function wholeOf(measure: Measure): Whole | null {
  if (measure.kind === 'indicator') return null;
  if (measure.kind === 'group') return concludedIn(measure.column);
  const { table, row, column } = measure;
  if (table === 'disputes')
    return column === totalColumn ? null : ({ disputes }) => countOf(disputes?.[row]?.[totalColumn]);
  if (table === 'proactive') return null;
  if (outcomeRows.includes(row)) return concludedIn(column);
  if (row === 'concluded' || row === 'carriedOut')
    return ({ requests }) => sumFigures([requests?.received?.[column], requests?.carriedIn?.[column]]);
  return column === totalColumn ? null : ({ requests }) => countOf(requests?.[row]?.[totalColumn]);
}

const concludedIn =
  (column: string): Whole =>
  ({ requests }) =>
    countOf(requests?.concluded?.[column]);

/** The same measure as a share of its whole; see `wholeOf`. */
export function takeShare(measure: Measure, report: ComparedReport): Taken {
  const taken = takeMeasure(measure, report);
  const whole = wholeOf(measure);
  if (!whole || taken.state === 'absent') return taken;
  return share(taken.value, whole(report.tables));
}
