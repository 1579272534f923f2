import type { Note } from '@/lib/report/draft';
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
  /** How sure the recognition of a scan is, from 0 to 100. */
  confidence?: number;
}

/** A table whose geometry is known: each row holds the cells that begin in it, from left to right. */
export interface Grid {
  kind: 'grid';
  rows: readonly (readonly GridCell[])[];
  place: Place;
}

export type Block = Paragraph | CellLine | Grid;

/** Stands in a cell for something that is printed and could not be recognised with certainty. */
export const unrecognised = '□';

/** A document without its format: what every front end makes, and all that the recognition of tables, sections and metadata sees. */
export interface Source {
  blocks: readonly Block[];
  /** What the document itself calls its title, the surest first. */
  titles: readonly string[];
  /** The day of publication, where the document has it outside its text. */
  publishedOn: string | null;
  /** What the front end itself mended, doubts or could not read. */
  notes: readonly Note[];
}

/** A piece of text that was recognised in a picture, with its box in the picture's pixels. */
export interface RecognisedWord {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** From 0 to 100. */
  confidence: number;
  /** Words of one line have the same number. */
  line: number;
}

/**
 * Recognises the text in a picture. `page`: Chinese text of any layout; `lines`: Chinese text, one line below the other; `figures`: one figure, or
 * sign for nothing, below the other.
 * @param picture a PNG
 */
export type Recognise = (picture: Uint8Array, mode: 'page' | 'lines' | 'figures') => Promise<RecognisedWord[]>;

export interface FrontOptions {
  fileName: string;
  /** Absent where no recognition of scans is installed. */
  recognise?: Recognise;
  /** Told after each page or part of a long document. */
  onProgress?: (done: number, of: number) => void;
}

/** Turns the bytes of one format into a source. Throws UserError where they are no document of the format. */
export type FrontEnd = (bytes: Uint8Array, options: FrontOptions) => Source | Promise<Source>;
