import type { FigureTables, Place } from './figure';
import type { FormKey } from './form';

/** What was read from a document, before anybody has checked or published it. */
export interface Draft {
  /** The agency's full name, abbreviations resolved. */
  agency: string | null;
  year: number | null;
  title: string | null;
  form: FormKey | null;
  period: Period | null;
  /** When the document says it was published, `YYYY-MM-DD`. */
  publishedOn: string | null;
  contact: Contact;
  sections: Section[];
  /** What section 6 says was charged for processing requests (信息处理费): decimal text with its unit, as printed. */
  processingFee: string | null;
  tables: FigureTables;
  /** The rows or lines of the document that figures come from, to be shown beside them; none for a document with pages. */
  excerpts: Excerpt[];
  notes: Note[];
}

/**
 * A row of a table, or a line of a text, as the document has it. Cells of a row stand at the column of their place, null where none begins: part
 * of a merged cell, or of another table. `place` of a row has column 1.
 */
export interface Excerpt {
  place: Exclude<Place, { kind: 'box' }>;
  cells: (string | null)[];
}

/** The days a report covers, both included, `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

export const contactFields = ['address', 'postcode', 'telephone', 'fax', 'email', 'website'] as const;
export type Contact = Record<(typeof contactFields)[number], string | null>;

/** The six sections of the form, by number. */
export const sectionNumbers = [1, 2, 3, 4, 5, 6] as const;
export type SectionNumber = (typeof sectionNumbers)[number];

export interface Section {
  number: SectionNumber;
  /** The heading as printed. */
  heading: string;
  /** Paragraphs joined by line breaks, without the section's statutory table. */
  text: string;
}

export const noteSeverities = ['mended', 'doubtful', 'missing'] as const;
export type NoteSeverity = (typeof noteSeverities)[number];

/**
 * What reading a document had to mend, doubts, or could not find. The sentence is the message `note.<code>`, filled with `values`.
 */
export interface Note {
  code: string;
  severity: NoteSeverity;
  place?: Place;
  values?: Record<string, string | number>;
}
