import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { RemarkList } from '@/components/check-summary/remark-list';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { agencyName } from '@/lib/i18n/agency-name';
import { findingPart, findingText } from '@/lib/i18n/finding-text';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { ReportFinding } from '@/lib/report/finding';

interface ListedFinding {
  position: { id: number };
  agency: AgencyName & { isFictitious: boolean };
  year: number;
  finding: ReportFinding;
  other: AgencyName | null;
}

/** Findings of many reports, each with the report it is in and what was found in plain sentences. */
export async function FindingList({ locale, findings }: { locale: Locale; findings: readonly ListedFinding[] }) {
  const [check, common] = [
    await getTranslations({ locale, namespace: 'check' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <ol className="mt-2">
      {findings.map(({ position, agency, year, finding, other }) => (
        <li key={position.id} className="border-line border-b py-3 text-[0.9375rem]">
          <h3 className="font-semibold text-[1rem]">
            <Link href={localePath(locale, paths.finding(agency.slug, year, finding.id))}>
              {agencyName(locale, agency)} · {common('year', { year: String(year) })} · {findingPart(locale, finding)}
            </Link>{' '}
            {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
          </h3>
          <p>
            <span className={finding.outcome === 'fail' ? 'font-semibold' : ''}>
              {finding.outcome === 'fail' && (
                <span aria-hidden="true" className="mr-1 text-accent">
                  ※
                </span>
              )}
              {check(`outcome.${finding.outcome}`)}
            </span>
            <span className="text-soft"> · </span>
            <GlossaryLink locale={locale} entry={`check.${finding.kind}`}>
              {check(`${finding.kind}.title`)}
            </GlossaryLink>
          </p>
          <p className="max-w-[46em]">{findingText(locale, finding, year, other)}</p>
          <RemarkList locale={locale} remarks={finding.remarks} />
        </li>
      ))}
    </ol>
  );
}
