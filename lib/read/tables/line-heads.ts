import type { TableKey } from '@/lib/report/form';
import type { Collector } from './collector';
import { assembleHeader, findScatteredHeader, type Header, type Heading, longestHeading } from './header';

/** The headings of tables that reach us as lines, put together as they come. */
export class LineHeads {
  private readonly headers = new Map<TableKey, Header>();
  /** Headings that may yet make a header. */
  private headings: Heading[] = [];
  /** All that was printed since the last section heading or paragraph of prose, up to the first figures. */
  private text = '';
  private isOpen = true;

  constructor(private readonly collector: Collector) {}

  /** Begins a section, which has headings of its own. */
  startSection(): void {
    this.headers.clear();
    this.interrupt();
    this.isOpen = true;
  }

  /** Begins an item of table 2, which has columns of its own. */
  startItem(): void {
    this.headers.delete('proactive');
    this.headings = [];
  }

  /** Forgets what was printed before a sentence. */
  interrupt(): void {
    this.headings = [];
    this.text = '';
  }

  /** Takes words printed above the first figures. */
  addText(words: string): void {
    if (this.isOpen && this.text.length <= longestHeading) this.text += words;
  }

  addHeading(heading: Heading): void {
    this.headings.push(heading);
  }

  /** Forgets headings that no figures stand under. */
  dropHeadings(): void {
    this.headings = [];
  }

  /** Figures end a head. */
  close(): void {
    this.isOpen = false;
    this.headings = [];
  }

  /** Puts together the headings since the last header; null where they make none. */
  take(): Header | null {
    const header = assembleHeader(this.headings);
    if (!header) return null;
    this.headers.set(header.table, header);
    this.headings = [];
    return header;
  }

  /** The header right above the first figures, whole or scattered. */
  takeFirst(): Header | null {
    return this.take() ?? (this.isOpen ? findScatteredHeader(this.text) : null);
  }

  /** The header of a table. @param line where it is asked for */
  headerOf(table: TableKey, line: number): Header | null {
    this.take();
    const known = this.headers.get(table);
    if (known) return known;
    const scattered = findScatteredHeader(this.text);
    if (scattered?.table !== table) return null;
    this.headers.set(table, scattered);
    this.collector.note('columnsScattered', 'mended', { kind: 'line', line }, { table });
    return scattered;
  }
}
