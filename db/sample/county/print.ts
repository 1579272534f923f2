import { disputeGroups, type FormKey } from '@/lib/report/form';
import type { CompactTable, CompactTables } from '../compact';
import { type Counts, outcomeRows } from './simulate';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const withTotal = (values: readonly number[]) => [...values, sum(values)];

/** Lists of the same name added place by place. */
export function addCounts(parts: readonly Counts[]): Counts {
  const keys = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries(
    [...keys].map((key) => {
      const lists = parts.flatMap((part) => [part[key] ?? []]);
      const length = Math.max(...lists.map((list) => list.length));
      return [key, Array.from({ length }, (_, index) => sum(lists.map((list) => list[index] ?? 0)))];
    }),
  );
}

/** Yuan in units of 10 000, exact, without needless zeros. */
export function inTenThousands(yuan: number): string {
  const rest = String(yuan % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${Math.floor(yuan / 10_000)}${rest === '' ? '' : `.${rest}`}`;
}

/** The statutory tables that a faultless agency prints for a year. */
export function printTables(form: FormKey, counts: Counts): CompactTables {
  const of = (key: string) => counts[key] ?? [];
  const rows = (keys: readonly string[]): CompactTable =>
    Object.fromEntries(keys.map((key) => [key, withTotal(of(`requests.${key}`))]));
  const divided = outcomeRows.filter((row) => row.startsWith('other.'));
  const undivided = addCounts(divided.map((row) => ({ sum: of(`requests.${row}`) }))).sum ?? [];
  return {
    proactive: form === '2019' ? printProactive2019(of) : printProactive2021(of),
    requests: {
      ...rows(['received', 'carriedIn', ...outcomeRows.filter((row) => !divided.includes(row))]),
      ...(form === '2019' ? { 'other.undivided': withTotal(undivided) } : rows(divided)),
      ...rows(['concluded', 'carriedOut']),
    },
    disputes: Object.fromEntries(disputeGroups.map((group) => [group, withTotal(of(`disputes.${group}`))])),
  };
}

type ListOf = (key: string) => readonly number[];
const none = [0, 0, 0];

function printProactive2019(of: ListOf): CompactTable {
  const [projects = 0, yuan = 0] = of('procurement');
  return {
    rules: none,
    normativeDocuments: of('publicDocuments'),
    licensing: of('licensing'),
    otherServices: of('otherServices'),
    penalties: of('penalties'),
    coercion: of('coercion'),
    fees: of('feeItems'),
    procurement: [projects, `${yuan}元`],
  };
}

function printProactive2021(of: ListOf): CompactTable {
  const decisions = (key: string) => [of(key)[2] ?? 0];
  return {
    rules: none,
    normativeDocuments: of('documents'),
    licensing: decisions('licensing'),
    penalties: decisions('penalties'),
    coercion: decisions('coercion'),
    fees: [inTenThousands(of('fees')[0] ?? 0)],
  };
}
