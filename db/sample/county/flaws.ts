import { applicantColumns, disputeResults, type FormKey, type TableKey } from '@/lib/report/form';
import type { CompactCell, CompactTables } from '../compact';
import { outcomeRows } from './simulate';

/** What an agency gets wrong in one report. */
type Flaw =
  | { kind: 'off'; table: TableKey; row: string; column: string; by: number }
  | { kind: 'unreadable'; table: TableKey; row: string; column: string; printed: string }
  | { kind: 'signForZero'; sign: string }
  | { kind: 'emptyZeros' }
  | { kind: 'emptyTotals' }
  | { kind: 'undividedOther' }
  | { kind: 'form'; form: FormKey };

/** By agency and year. Real reports show each of these. */
const flaws: Readonly<Record<string, readonly Flaw[]>> = {
  'yunlu-transport 2021': [{ kind: 'form', form: '2019' }],
  'yunlu-education 2022': [{ kind: 'undividedOther' }],
  'yunlu-natural-resources 2022': [{ kind: 'off', table: 'requests', row: 'received', column: 'total', by: 3 }],
  'yunlu-public-security 2023': [{ kind: 'off', table: 'disputes', row: 'reconsideration', column: 'total', by: -1 }],
  'yunlu-housing 2023': [
    { kind: 'off', table: 'requests', row: 'carriedOut', column: 'naturalPerson', by: 2 },
    { kind: 'off', table: 'requests', row: 'carriedOut', column: 'total', by: 2 },
  ],
  'yunlu-health 2023': [{ kind: 'off', table: 'requests', row: 'unavailable.notHeld', column: 'total', by: 9 }],
  'yunlu-agriculture 2025': [{ kind: 'off', table: 'proactive', row: 'normativeDocuments', column: 'inForce', by: 4 }],
  'yunlu-market-regulation 2024': [
    { kind: 'off', table: 'requests', row: 'carriedIn', column: 'naturalPerson', by: 1 },
    { kind: 'off', table: 'requests', row: 'carriedIn', column: 'total', by: 1 },
  ],
  'yunlu-civil-affairs 2024': [
    { kind: 'unreadable', table: 'requests', row: 'unavailable.notHeld', column: 'naturalPerson', printed: '?' },
  ],
  'yunlu-qingyan 2020': [{ kind: 'emptyTotals' }],
  'yunlu-zhulin 2019': [{ kind: 'emptyZeros' }],
  'yunlu-zhulin 2020': [{ kind: 'emptyZeros' }],
  'yunlu-meiling 2022': [{ kind: 'signForZero', sign: '/' }],
};

const flawsOf = (agency: string, year: number) => flaws[`${agency} ${year}`] ?? [];

/** The form that an agency uses for a year: the one in force, or the one that it takes for it. */
export function formUsed(agency: string, year: number): FormKey {
  const mistaken = flawsOf(agency, year).find((flaw) => flaw.kind === 'form');
  return mistaken?.form ?? (year < 2021 ? '2019' : '2021');
}

/** Faultless tables with the agency's mistakes of that year worked in. */
export function workFlawsIn(agency: string, year: number, tables: CompactTables): CompactTables {
  return flawsOf(agency, year).reduce(workIn, tables);
}

function workIn(tables: CompactTables, flaw: Flaw): CompactTables {
  switch (flaw.kind) {
    case 'form':
      return tables;
    case 'off':
      return mapCells(tables, (cell, address) =>
        isAt(flaw, address) && typeof cell === 'number' ? cell + flaw.by : cell,
      );
    case 'unreadable':
      return mapCells(tables, (cell, address) => (isAt(flaw, address) ? { unreadable: flaw.printed } : cell));
    case 'signForZero':
      return mapCells(tables, (cell) => (cell === 0 ? { blank: flaw.sign } : cell));
    case 'emptyZeros':
      return mapCells(tables, (cell, { table }) => (cell === 0 && table !== 'proactive' ? null : cell));
    case 'emptyTotals':
      return mapCells(tables, (cell, { row, index }) => (isOutcome(row) && index === totalIndex ? null : cell));
    case 'undividedOther':
      return { ...tables, requests: withOtherUndivided(tables.requests ?? {}) };
  }
}

interface Address {
  table: TableKey;
  row: string;
  index: number;
}

const columns: Readonly<Record<TableKey, readonly string[]>> = {
  proactive: ['issued', 'repealed', 'inForce'],
  requests: [...applicantColumns, 'total'],
  disputes: [...disputeResults, 'total'],
};
const totalIndex = applicantColumns.length;
const isOutcome = (row: string) => outcomeRows.includes(row) || row === 'other.undivided';

function isAt(flaw: { table: TableKey; row: string; column: string }, { table, row, index }: Address): boolean {
  return flaw.table === table && flaw.row === row && columns[table][index] === flaw.column;
}

function mapCells(tables: CompactTables, change: (cell: CompactCell, address: Address) => CompactCell): CompactTables {
  const mapTable = (table: TableKey) =>
    Object.fromEntries(
      Object.entries(tables[table] ?? {}).map(([row, cells]) => [
        row,
        cells.map((cell, index) => change(cell, { table, row, index })),
      ]),
    );
  return { proactive: mapTable('proactive'), requests: mapTable('requests'), disputes: mapTable('disputes') };
}

function withOtherUndivided(requests: NonNullable<CompactTables['requests']>) {
  const parts = Object.entries(requests).filter(([row]) => row.startsWith('other.'));
  const rest = Object.entries(requests).filter(([row]) => !row.startsWith('other.'));
  const sums = columns.requests.map((_, index) =>
    parts.reduce((sum, [, cells]) => sum + (typeof cells[index] === 'number' ? cells[index] : 0), 0),
  );
  return { ...Object.fromEntries(rest), 'other.undivided': sums };
}
