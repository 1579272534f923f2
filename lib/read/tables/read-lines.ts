import type { Place } from '@/lib/report/figure';
import { disputeGroups, disputeResults, type TableKey } from '@/lib/report/form';
import type { Block } from '../blocks';
import { matchLabel } from '../labels/match';
import { normalise } from '../labels/normalise';
import { type FoundLabel, scanLabels } from '../labels/scan';
import { isSectionHeading } from '../sections/headings';
import { assignLooseRows } from './assign-rows';
import type { Collector, PlacedText } from './collector';
import { type Header, isCaption, isPageNumber } from './header';
import { LeadingStacks } from './leading-stacks';
import { LineHeads } from './line-heads';
import { addLine, placeFigures, type RowRecord, type Run } from './place-figures';
import { nameRow, type RowName } from './row-name';
import { RunningText } from './running-text';
import { type SplitLine, splitLine } from './split-line';

/** Longer texts are prose, or labels without figures. */
const longestHead = 4000;
/** Table 4 is one row of all groups, one after the other. */
const disputeCells = disputeGroups.length * (disputeResults.length + 1);

/**
 * Reads the figures of tables that reach us as lines: cells parted by tabs, bars or spaces, or one cell a line. There is no geometry; a row is
 * certain where its label and its figures stand together and there are exactly as many figures as the heading above has columns.
 */
export class LineReader {
  /** Rows in the order of the document, placed once all are known. */
  private readonly records: RowRecord[] = [];
  /** What is printed in table 3 away from any figures. */
  private looseText = '';
  /** What was printed since the last figures. */
  private readonly text = new RunningText();
  private stack: PlacedText[] = [];
  private readonly heads: LineHeads;
  private readonly leading = new LeadingStacks();
  /** Stacks that have a label above them. */
  private readonly below = new Set<RowRecord>();
  private run: Run = { lines: [] };
  private lastLine = 0;
  /** The table that the last row belongs to. */
  private current: TableKey | null = null;
  /** The blocks that were found to be part of a table. */
  readonly used = new Set<Block>();

  constructor(private readonly collector: Collector) {
    this.heads = new LineHeads(collector);
  }

  /** Takes the next block of the document. */
  read(block: Block): void {
    if (block.kind === 'grid') {
      this.finishText();
      this.run = { lines: [] };
      this.heads.dropHeadings();
      return;
    }
    if (block.place.kind === 'line') this.lastLine = block.place.line;
    if (block.kind === 'paragraph' && isSectionHeading(block.text)) {
      this.startSection();
      return;
    }
    if (block.kind === 'paragraph' && (isCaption(block.text) || isPageNumber(block.text))) return;
    const line = splitLine(block);
    if (line.kind === 'figure') {
      this.stack.push(line.cell);
      this.used.add(block);
      return;
    }
    this.finishStack();
    if (line.kind === 'prose') {
      this.finishText();
      this.run = { lines: [] };
      this.heads.interrupt();
      return;
    }
    if (line.kind === 'words') this.addWords(line.cells, block);
    else this.addRow(line, block);
  }

  /** Assigns what was gathered, and notes what could not be. */
  finish(): void {
    this.finishText();
    // Where labels stand behind their figures, the one above a stack is that of another row, whose own figures were lost.
    const records = this.leading.isBehind ? this.records.filter((record) => !this.below.has(record)) : this.records;
    const placed = placeFigures(records, this.collector);
    assignLooseRows(records, placed, this.looseText, this.collector);
  }

  private startSection(): void {
    this.finishText();
    this.run = { lines: [] };
    this.heads.startSection();
    this.current = null;
  }

  private addWords(cells: readonly string[], block: Block): void {
    const words = cells.map((cell) => this.canonical(cell, block.place));
    const labels = words.map((word) => scanLabels(word));
    const headings = labels.map((found) => found.map(({ label }) => label));
    addLine(this.run, cells.length, headings);
    if (labels.some((found) => found.length > 0)) this.used.add(block);
    const row =
      cells.length > 1 && cells.at(-1) === '' ? labels.findLast((found) => found.length > 0)?.at(-1) : undefined;
    if (row?.label.is === 'row') this.addBlankRow(row.label, cells, block.place);
    cells.forEach((cell, index) => {
      this.text.append(cell, words[index] ?? '');
    });
    this.heads.addText(words.join(''));
    if (this.text.words.length > longestHead) this.finishText();
  }

  /** A label with empty cells behind it may be a row of blanks. */
  private addBlankRow({ table, key }: RowName, cells: readonly string[], place: Place): void {
    this.takeLabels();
    this.loosen();
    this.text.clear();
    this.current = table;
    const label = cells.findLastIndex((cell) => cell !== '');
    this.record(table, key, { place, figures: [], cells, label, printed: cells[label] ?? null, isGlued: false });
  }

  /** The words of a cell, with a misprinted label put right. */
  private canonical(cell: string, place: Place): string {
    const match = matchLabel(cell);
    if (!match?.isMended) return normalise(cell);
    this.collector.note('labelMended', 'mended', place, { printed: cell, label: match.words });
    return match.words;
  }

  /** Figures that stand one below the other belong to the label right above them, unless the table begins with figures. */
  private finishStack(): void {
    const [first, ...more] = this.stack;
    if (!first) return;
    const figures = [first, ...more];
    this.stack = [];
    const found = this.takeLabels();
    if (this.lead(figures, found)) return;
    const last = found.at(-1);
    const row = last?.end === this.text.words.length ? nameRow(found, this.current) : null;
    const printed = row && this.printedLabel(found);
    const table = row?.table ?? (this.tableOfBareRow(figures) === 'disputes' ? 'disputes' : null);
    const header = table && this.headerOf(table);
    const isWhole = header?.keys.length === figures.length;
    this.loosen(table && isWhole ? last : undefined);
    this.text.clear();
    if (table && (isWhole || !header)) {
      this.closeHead();
      const record = this.recordStack(table, row?.key ?? null, figures, printed);
      if (row) this.below.add(record);
    } else if (row && header && more.length > 0) {
      const counts = { found: figures.length, expected: header.keys.length };
      this.collector.note('figuresDoNotFit', 'doubtful', first.place, { table: row.table, row: row.key, ...counts });
    } else if (row || this.current) {
      this.noteStray(figures);
    }
  }

  private recordStack(
    table: TableKey,
    row: string | null,
    figures: readonly PlacedText[],
    printed: string | null,
    header = this.headerOf(table),
  ): RowRecord {
    const place = figures[0]?.place ?? { kind: 'line', line: this.lastLine };
    return this.record(table, row, { place, figures, cells: null, label: -1, printed, isGlued: false }, header);
  }

  private noteStray(figures: readonly PlacedText[]): void {
    const printed = figures.map(({ text }) => text).join(' ');
    this.collector.note('figureStray', 'doubtful', figures[0]?.place, { printed: printed.slice(0, 200) });
  }

  /** Keeps stacks of a table that begins with one: their labels may stand behind them. Tells whether it has kept this one. */
  private lead(figures: readonly PlacedText[], found: readonly FoundLabel[]): boolean {
    const end = found.findIndex(({ label: { is } }) => is !== 'row' && is !== 'other');
    this.labelLead(end < 0 ? found : found.slice(0, end));
    if (end >= 0) {
      this.settleLead();
      const isLabelled = found.slice(end).some(({ label: { is } }) => is === 'row');
      const header = isLabelled ? null : this.heads.takeFirst();
      if (header && header.table !== 'disputes') this.leading.begin(header);
    }
    if (!this.leading.header) return false;
    this.leading.add(figures);
    this.current = this.leading.header.table;
    this.loosen();
    this.closeHead();
    return true;
  }

  /** Notes the labels behind the last stack. */
  private labelLead(found: readonly FoundLabel[]): void {
    if (!this.leading.header) return;
    for (const { label, start, end } of found)
      if (label.is === 'row') this.leading.addLabel(label, this.text.printedOf(start, end, start));
  }

  private settleLead(): void {
    const { header } = this.leading;
    if (!header) return;
    const { rows, strays, isFound } = this.leading.settle();
    if (isFound) this.collector.note('labelsBehind', 'mended', rows[0]?.figures[0]?.place, { table: header.table });
    for (const { figures, row, printed } of rows) this.recordStack(header.table, row, figures, printed, header);
    for (const figures of strays) this.noteStray(figures);
  }

  /** A line with figures: its label is in it, ends in it, or is missing. */
  private addRow(
    { labels, figures, cells, isSpaced, isGlued }: Extract<SplitLine, { kind: 'row' }>,
    block: Block,
  ): void {
    this.settleLead();
    const before = this.text.words.length;
    for (const cell of labels) this.text.append(cell, this.canonical(cell, block.place));
    this.used.add(block);
    addLine(this.run, cells.length, []);
    const found = this.takeLabels();
    const last = found.at(-1);
    const row = last?.end === this.text.words.length && last.end > before ? nameRow(found, this.current) : null;
    const printed = row && this.printedLabel(found);
    this.loosen(row ? last : undefined);
    const table = row?.table ?? this.tableOfBareRow(isSpaced || labels.length > 0 ? figures : cells);
    if (table) {
      const at = labels.length > 0 ? cells.indexOf(labels.at(-1) ?? '') : -1;
      const shape = { place: block.place, figures, cells: isSpaced ? null : cells, label: at, printed, isGlued };
      this.record(table, row?.key ?? null, shape);
    }
    this.closeHead();
  }

  private record(
    table: TableKey,
    row: string | null,
    shape: Pick<RowRecord, 'place' | 'figures' | 'cells' | 'label' | 'printed' | 'isGlued'>,
    header = this.headerOf(table),
  ): RowRecord {
    this.current = table;
    const record = { ...shape, table, row, header, run: this.run, line: this.run.lines.length - 1 };
    this.records.push(record);
    return record;
  }

  private closeHead(): void {
    this.text.clear();
    this.heads.close();
  }

  /** A row that has no label of its own belongs to table 4, which has none, or to the table that is being read. */
  private tableOfBareRow(figures: readonly unknown[]): TableKey | null {
    if (figures.length === disputeCells && this.headerOf('disputes')) return 'disputes';
    return this.current === 'requests' ? 'requests' : null;
  }

  private finishText(): void {
    this.finishStack();
    const found = this.takeLabels();
    this.labelLead(found);
    this.settleLead();
    this.loosen();
    this.text.clear();
  }

  /** The last of the labels as printed, with a number in front of it. */
  private printedLabel(found: readonly FoundLabel[]): string | null {
    const last = found.at(-1);
    return last ? this.text.printedOf(last.start, last.end, found.at(-2)?.end ?? 0) : null;
  }

  /** Finds the labels in what was printed since the last figures, and keeps its headings. */
  private takeLabels(): readonly FoundLabel[] {
    const found = scanLabels(this.text.words);
    let isAfterRow = false;
    for (const { label, start, end } of found) {
      this.collector.see(label);
      if (label.is === 'item') {
        this.heads.startItem();
      } else if (label.is === 'column' || label.is === 'columnGroup') {
        if (isAfterRow) this.heads.dropHeadings();
        isAfterRow = false;
        this.heads.addHeading({ label, printed: this.text.printedOf(start, end, start) });
      } else if (label.is === 'row') {
        this.heads.take();
        isAfterRow = true;
      }
    }
    return found;
  }

  private headerOf(table: TableKey): Header | null {
    return this.heads.headerOf(table, this.lastLine);
  }

  /** Keeps words of table 3 that stand away from any figures, up to where the label of the figures begins. */
  private loosen(own?: FoundLabel): void {
    if (this.current === 'requests' && this.looseText.length < longestHead)
      this.looseText += `${this.text.words.slice(0, own?.start)}|`;
  }
}
