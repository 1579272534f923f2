import type { Period, Section, SectionNumber } from '../draft';
import type { FigureTables } from '../figure';
import type { FormKey } from '../form';

/** A report with all that checks look at. */
export interface ReportToCheck {
  year: number;
  /** Null where it has no statutory table. */
  form: FormKey | null;
  title: string | null;
  period: Period | null;
  sections: readonly Section[];
  tables: FigureTables;
}

/** What a report is held against. */
export interface Beside {
  /** The same agency's report of the year before. */
  lastYear: ReportToCheck | null;
  /** For a government: of how many of its departments there is a figure of the same year, and their sum, by part of `rollup.government`. */
  departments: Readonly<Record<string, { count: number; sum: number }>> | null;
  /** Sections of other agencies' reports that may be the same text; found by their sketches. */
  similar: readonly SimilarSection[];
}

/** A section of another agency's report. */
export interface SimilarSection {
  /** The agency's slug. */
  agency: string;
  year: number;
  section: SectionNumber;
  text: string;
}
