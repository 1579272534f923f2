import type { Place } from '@/lib/report/figure';

/** A piece of running text, or a line of a text document that holds one cell. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  place: Place;
}

/** A line of a text document with several cells. Which column a cell belongs to is not certain: rows are cut, and lack or repeat empty cells. */
export interface CellLine {
  kind: 'cells';
  cells: readonly string[];
  place: Place;
}

/** A cell where a table really has it; rows and columns count from 0. */
export interface GridCell {
  text: string;
  place: Place;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A table whose geometry is known: each row holds the cells that begin in it, from left to right. */
export interface Grid {
  kind: 'grid';
  rows: readonly (readonly GridCell[])[];
  place: Place;
}

export type Block = Paragraph | CellLine | Grid;

/** A document without its format: what every front end makes, and all that the recognition of tables, sections and metadata sees. */
export interface Source {
  blocks: readonly Block[];
  /** What the document itself calls its title, the surest first. */
  titles: readonly string[];
  /** The day of publication, where the document has it outside its text. */
  publishedOn: string | null;
}
