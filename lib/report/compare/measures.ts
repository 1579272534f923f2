import {
  applicantColumns,
  type FormKey,
  formKeys,
  type OutcomeGroupKey,
  outcomeGroups,
  type TableKey,
  tableKeys,
  tableOf,
} from '../form';
import { type IndicatorKey, indicatorKeys } from '../indicators';

/**
 * What can be compared, as data: each indicator, each row of tables 2 to 4 by column, and the groups of outcomes of table 3 that the two forms
 * divide alike. An id is short enough for an address: `disclosureRate`, `requests.denied.stateSecret`, `requests.received.business`,
 * `disputes.reconsideration.corrected`, `proactive.licensing.decisions`. A total column is left out of it.
 */
export type Measure =
  | { id: string; kind: 'indicator'; key: IndicatorKey; unit: 'count' | 'rate' }
  | { id: string; kind: 'group'; group: OutcomeGroupKey; column: string; unit: 'count' }
  | { id: string; kind: 'cell'; table: TableKey; row: string; column: string; label: string; unit: 'count' | 'amount' };

/** The column of a table that an id leaves out. */
export const totalColumn = 'total';

/** The columns of table 3. */
export const requestColumns: readonly string[] = [...applicantColumns, totalColumn];

/**
 * What the amount of central procurement is counted in differs from report to report, so that two of them cannot stand side by side. All
 * other columns can.
 */
const withoutUnit = 'procurement';

function idOf(table: TableKey, row: string, column: string): string {
  return `${table}.${row}${column === totalColumn ? '' : `.${column}`}`;
}

const countIndicators: readonly IndicatorKey[] = ['received', 'workload', 'normativeStock'];

function listIndicators(): Measure[] {
  return indicatorKeys.map((key) => ({
    id: key,
    kind: 'indicator',
    key,
    unit: countIndicators.includes(key) ? 'count' : 'rate',
  }));
}

/** Groups of one row are that row. */
function listGroups(): Measure[] {
  return outcomeGroups
    .filter(({ rows }) => rows.length > 1)
    .flatMap(({ key }) =>
      requestColumns.map(
        (column): Measure => ({ id: idOf('requests', key, column), kind: 'group', group: key, column, unit: 'count' }),
      ),
    );
}

function listCells(form: FormKey): Measure[] {
  return tableKeys.flatMap((table) =>
    tableOf(form, table).blocks.flatMap(({ rows, columns }) =>
      rows.flatMap(({ key: row }) =>
        columns
          .filter(({ kind }) => kind !== 'amount' || row !== withoutUnit)
          .map(
            ({ key: column, label, kind }): Measure => ({
              id: idOf(table, row, column),
              kind: 'cell',
              table,
              row,
              column,
              label: label ?? column,
              unit: kind === 'amount' ? 'amount' : 'count',
            }),
          ),
      ),
    ),
  );
}

/** Every measure by its id: indicators, then the rows of the newest form, then those that only an older form has. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [...listIndicators(), ...listGroups(), ...formKeys.toReversed().flatMap(listCells)]
    .toReversed()
    .map((measure): [string, Measure] => [measure.id, measure])
    .toReversed(),
);

/** The measure with an id, or null. */
export function findMeasure(id: string): Measure | null {
  return measures.get(id) ?? null;
}

/** The forms whose tables have a cell; both for everything else. */
export function formsWith(measure: Measure): readonly FormKey[] {
  if (measure.kind === 'indicator') return measure.key === 'normativeStock' ? ['2021'] : formKeys;
  if (measure.kind === 'group') return formKeys;
  return formKeys.filter((form) => cellsOf.get(form)?.has(measure.id));
}

const cellsOf: ReadonlyMap<FormKey, ReadonlySet<string>> = new Map(
  formKeys.map((form) => [form, new Set(listCells(form).map(({ id }) => id))]),
);

/**
 * Whether forms 2019 and 2021 count the same thing here (domain.md, section 4): tables 3 and 4 do; of table 2 only the decisions.
 * The rows of the group “other” exist in one form only, and their group in both.
 */
export function isComparableAcrossForms(measure: Measure): boolean {
  if (measure.kind === 'cell' && measure.table === 'proactive') return measure.column === 'decisions';
  return formsWith(measure).length === formKeys.length;
}

/** The same measure in each applicant column of table 3; none for a measure of another kind. */
export function siblings(measure: Measure): (Measure & { kind: 'group' | 'cell' })[] {
  if (measure.kind === 'indicator' || (measure.kind === 'cell' && measure.table !== 'requests')) return [];
  const row = measure.kind === 'group' ? measure.group : measure.row;
  return requestColumns.flatMap((column) => {
    const found = findMeasure(idOf('requests', row, column));
    return found && found.kind !== 'indicator' ? [found] : [];
  });
}

/** The id of the same measure in the total column of table 3; its own for a measure of another kind. */
export function inTotal(measure: Measure): string {
  return siblings(measure).find(({ column }) => column === totalColumn)?.id ?? measure.id;
}
