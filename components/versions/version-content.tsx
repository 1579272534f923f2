import { ReportSections } from '@/components/report/report-sections';
import type { Locale } from '@/lib/i18n/locales';
import type { AgencyName } from '@/lib/report/agency';
import { checkFigures } from '@/lib/report/checks';
import type { ReportContent } from '@/lib/report/revision';

interface VersionContentProps {
  locale: Locale;
  agency: AgencyName;
  year: number;
  content: ReportContent;
}

const checks = { counts: { pass: 0, fail: 0, cannotTell: 0, notice: 0 }, findings: [], resolved: [] } as const;

/** The sections and figures of a version, as they were; findings and changes are those of the current one only. */
export function VersionContent({ locale, agency, year, content }: VersionContentProps) {
  const sums = content.form ? checkFigures({ ...content, form: content.form, year }, null) : [];
  const balances = sums.filter(({ kind }) => kind === 'requests.balance');
  return (
    <ReportSections
      locale={locale}
      report={{ ...content, agency, year, checks, balances, lastYear: null, hasSource: false }}
    />
  );
}
