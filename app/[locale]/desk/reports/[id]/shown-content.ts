import type { ReportTextProps } from '@/components/report/report-props';
import type { RevisionDetail } from '@/db/queries/revisions';
import { type Answer, isFindingOutcome } from '@/lib/report/finding';

/** What a page of the desk gets to show one part of a revision. */
export interface RevisionPartProps {
  locale: ReportTextProps['locale'];
  revision: RevisionDetail;
  /** Whether who looks at it may change what it says now. */
  isEditable: boolean;
}

/** A revision as the page of a report would show its text and tables, with cells marked where a check fails. */
export function shownContent({ agency, year, content, lastYear, results }: RevisionDetail): ReportTextProps['report'] {
  const { form, sections, tables } = content;
  const counts = { pass: 0, fail: 0, cannotTell: 0, notice: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  const findings = results.flatMap(({ outcome, ...result }) =>
    isFindingOutcome(outcome) ? [{ ...result, outcome, remarks: [] }] : [],
  );
  return {
    agency,
    year,
    form,
    sections,
    tables,
    checks: { counts, findings, resolved: [] },
    balances: results.filter(({ kind }) => kind === 'requests.balance'),
    lastYear,
    hasSource: false,
  };
}

/** What will be, or is, published beside a finding: the newest answer to exactly its two sides. */
export function answerTo(
  { answers, publishedAnswers }: RevisionDetail,
  { id, fingerprint }: { id: string; fingerprint: string },
): Answer | undefined {
  return [...publishedAnswers, ...answers].findLast(
    (answer) => answer.checkId === id && answer.fingerprint === fingerprint,
  );
}
