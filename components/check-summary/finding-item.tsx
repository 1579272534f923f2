import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import type { ReportPartProps } from '@/components/report/report-props';
import { findingPart } from '@/lib/i18n/finding-text';
import { findingAnchor } from '@/lib/i18n/paths';
import type { ReportFinding } from '@/lib/report/finding';
import { FindingCells } from './finding-cells';
import { FindingEvidence } from './finding-evidence';
import { RemarkList } from './remark-list';

interface FindingItemProps extends ReportPartProps {
  finding: ReportFinding;
}

/** One finding with an anchor of its own: what was found, the cells it lies in, how the rule is checked, and what was answered. */
export async function FindingItem({ locale, report, finding }: FindingItemProps) {
  const t = await getTranslations({ locale, namespace: 'check' });
  const anchor = findingAnchor(finding.id);
  const isFailure = finding.outcome === 'fail';
  return (
    <li
      id={anchor}
      className={`scroll-mt-4 border-l-4 px-4 py-2 text-[0.9375rem] target:outline-2 target:outline-ink ${
        isFailure ? 'border-accent bg-accent-wash' : 'border-rule bg-wash'
      }`}
    >
      <p>
        {isFailure && (
          <span aria-hidden="true" className="mr-1 font-semibold text-accent">
            ※
          </span>
        )}
        <a href={`#${anchor}`} className="font-semibold">
          {t(`${finding.kind}.title`)} · {findingPart(locale, finding)}
        </a>
      </p>
      <FindingEvidence locale={locale} report={report} finding={finding} />
      <FindingCells locale={locale} report={report} finding={finding} />
      <p className="text-soft">
        {t(`${finding.kind}.explanation`)}{' '}
        <GlossaryLink locale={locale} entry={`check.${finding.kind}`}>
          {t('howCounted')}
        </GlossaryLink>
      </p>
      <RemarkList locale={locale} remarks={finding.remarks} />
    </li>
  );
}
