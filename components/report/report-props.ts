import type { Locale } from '@/lib/i18n/locales';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckOutcome, CheckResult, RepeatEvidence } from '@/lib/report/checks/result';
import type { Note, Period } from '@/lib/report/draft';
import type { FigureTables } from '@/lib/report/figure';
import type { ReportFinding, ResolvedFinding } from '@/lib/report/finding';
import type { FormKey } from '@/lib/report/form';

/** A section of another report, which this one repeats. */
export interface RepeatedText {
  evidence: RepeatEvidence;
  agency: AgencyName;
  text: string;
}

/** A published report as its page shows it. */
export interface ShownReport {
  year: number;
  form: FormKey | null;
  period: Period | null;
  publishedOn: string | null;
  sourceUrl: string | null;
  sourceNote: string | null;
  sourceSha256: string | null;
  hasDocument: boolean;
  /** Whether it is known where in the document the figures stand. */
  hasSource: boolean;
  agency: AgencyName & { isFictitious: boolean; parent: AgencyName | null };
  sections: readonly { number: number; heading: string; text: string }[];
  tables: FigureTables;
  checks: {
    counts: Readonly<Record<CheckOutcome, number>>;
    findings: readonly ReportFinding[];
    resolved: readonly ResolvedFinding[];
  };
  /** The rule that the form prints, worked out for each applicant column. */
  balances: readonly CheckResult[];
  /** The texts that findings say are repeated. */
  repeated: readonly RepeatedText[];
  notes: readonly Note[];
  neighbours: { previous: number | null; next: number | null };
  lastYear: { tables: FigureTables } | null;
}

export interface ReportPartProps {
  locale: Locale;
  report: ShownReport;
}

/** What the sections and tables of a report need of it; a version that is not current has no more. */
export interface ReportTextProps {
  locale: Locale;
  report: Pick<
    ShownReport,
    'year' | 'form' | 'sections' | 'tables' | 'checks' | 'balances' | 'lastYear' | 'hasSource'
  > & { agency: AgencyName };
}
