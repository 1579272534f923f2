import { formKeys, tableOf } from '@/lib/report/form';
import type { Label } from '../labels/vocabulary';
import type { PlacedText } from './collector';
import type { Header } from './header';

type RowLabel = Extract<Label, { is: 'row' }>;

interface Stack {
  figures: readonly PlacedText[];
  /** The labels of rows between it and the next stack. */
  labels: { label: RowLabel; printed: string }[];
}

/** A stack of figures with the label that it certainly belongs to. */
interface AssignedStack {
  figures: readonly PlacedText[];
  row: string;
  printed: string;
}

interface SettledStacks {
  rows: AssignedStack[];
  /** Figures of which the row is not certain. */
  strays: (readonly PlacedText[])[];
  /** Whether these are the first rows that have their labels behind them. */
  isFound: boolean;
}

/**
 * The rows of a table that begins with figures right below its headings. Either its labels stand behind their figures, or the first label was
 * lost: then the first label that is there is not the first of the form, and the last one has figures behind it. So it has where a number that
 * is no figure stands below the headings.
 */
export class LeadingStacks {
  header: Header | null = null;
  private stacks: Stack[] = [];
  /** Whether the document is known to have its labels behind their figures. */
  isBehind = false;

  begin(header: Header): void {
    this.header = header;
    this.stacks = [];
  }

  add(figures: readonly PlacedText[]): void {
    this.stacks.push({ figures, labels: [] });
  }

  addLabel(label: RowLabel, printed: string): void {
    this.stacks.at(-1)?.labels.push({ label, printed });
  }

  /** Ends the table. */
  settle(): SettledStacks {
    const { header, stacks } = this;
    this.header = null;
    this.stacks = [];
    const nothing = { rows: [], strays: stacks.map(({ figures }) => figures), isFound: false };
    const keys = stacks.map(({ labels }) => labels[0]?.label.key);
    const [first, last] = [stacks[0]?.labels[0], stacks.at(-1)];
    if (!header || !first || !last || !isRegular(stacks, header)) return nothing;
    const isStray = stacks[0]?.figures.length !== header.keys.length;
    const isBehind = this.isBehind || (isFirstRow(first.label) && !isStray);
    // A single figure may be the number of a page.
    const isSure = this.isBehind || !isBehind || (stacks.length > 1 && header.keys.length > 1);
    if (!isSure || isBehind !== last.labels.length > 0 || new Set(keys).size < keys.length) return nothing;
    const isFound = isBehind && !this.isBehind;
    this.isBehind ||= isBehind;
    const labelOf = (index: number) => stacks[isBehind ? index : index - 1]?.labels[0];
    return {
      rows: stacks.flatMap(({ figures }, index) => {
        const label = labelOf(index);
        return label ? [{ figures, row: label.label.key, printed: label.printed }] : [];
      }),
      strays: stacks.flatMap(({ figures }, index) => (labelOf(index) ? [] : [figures])),
      isFound,
    };
  }
}

/** Whether every stack but the first is a whole row, and one label of the table stands between each two. */
function isRegular(stacks: readonly Stack[], { table, keys }: Header): boolean {
  return stacks.every(({ figures, labels }, index) => {
    const isLast = index === stacks.length - 1;
    const isLabelled = labels.length === 1 || (isLast && labels.length === 0);
    const isWhole = index === 0 || figures.length === keys.length;
    return isLabelled && isWhole && labels.every(({ label }) => label.table === table);
  });
}

/** Whether no form has a row above this one under the same headings. */
function isFirstRow({ table, key }: RowLabel): boolean {
  return formKeys.some((form) => tableOf(form, table).blocks.some(({ rows }) => rows[0]?.key === key));
}
