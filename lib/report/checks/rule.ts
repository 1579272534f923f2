import type { TableKey } from '../form';
import type { Beside, ReportToCheck } from './report-to-check';
import type { CheckKind, Finding } from './result';

/** What a rule looks at: parts of the report, and of what it is held against. */
export type Input = TableKey | 'sections' | 'title' | 'period' | 'lastYear' | 'departments' | 'similar';

/** A rule that is no comparison of two sums. */
export interface Rule {
  kind: CheckKind;
  inputs: readonly Input[];
  /** What has to hold, in the keys of the form. */
  expression: string;
  /** A finding for each part that the rule can be applied to; none where one of its inputs is not there. */
  find: (report: ReportToCheck, beside: Beside) => Finding[];
}
