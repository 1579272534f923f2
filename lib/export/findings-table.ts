import { agencyName } from '@/lib/i18n/agency-name';
import { findingPart, findingText } from '@/lib/i18n/finding-text';
import type { Locale } from '@/lib/i18n/locales';
import { messageAt } from '@/lib/i18n/message-at';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { Evidence } from '@/lib/report/checks/result';
import { dayInChina } from '@/lib/report/day-in-china';
import type { ReportFinding } from '@/lib/report/finding';
import type { FormKey } from '@/lib/report/form';
import { addressOf } from './citation';
import type { DataTable } from './data-table';
import { exportWords } from './words';

interface ListedFinding {
  agency: AgencyName & { isFictitious: boolean };
  year: number;
  form: FormKey | null;
  finding: ReportFinding;
  other: AgencyName | null;
}

/** What checks found, one finding a row: of sums both sides as numbers, of everything the sentence that the page shows. */
export function findingsTable(locale: Locale, found: readonly ListedFinding[]): DataTable {
  const [t, { check }] = [exportWords(locale), messagesOf(locale)];
  return {
    key: 'findings',
    title: t('table.findings'),
    columns: [
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'form', label: t('heading.form'), kind: 'text' },
      { key: 'check', label: t('heading.check'), kind: 'text' },
      { key: 'rule', label: t('heading.rule'), kind: 'text' },
      { key: 'part', label: t('heading.part'), kind: 'text' },
      { key: 'outcome', label: t('heading.outcome'), kind: 'text' },
      { key: 'left', label: t('heading.left'), kind: 'number' },
      { key: 'right', label: t('heading.right'), kind: 'number' },
      { key: 'difference', label: t('heading.difference'), kind: 'number' },
      { key: 'finding', label: t('heading.finding'), kind: 'text' },
      { key: 'answer', label: t('heading.answer'), kind: 'text' },
      { key: 'answeredOn', label: t('heading.answeredOn'), kind: 'day' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: found.map(({ agency, year, form, finding, other }) => {
      const last = finding.remarks.at(-1);
      return [
        agency.slug,
        agencyName(locale, agency),
        year,
        form,
        finding.id,
        messageAt(locale, `check.${finding.kind}.title`) ?? finding.kind,
        findingPart(locale, finding),
        check.outcome[finding.outcome],
        ...sidesOf(finding.evidence),
        findingText(locale, finding, year, other),
        last?.text ?? null,
        last ? dayInChina(last.writtenAt) : null,
        addressOf(locale, paths.finding(agency.slug, year, finding.id)),
        agency.isFictitious ? t('fictitious') : null,
      ];
    }),
  };
}

/** Both sides of a sum and their difference; nothing else has such. */
function sidesOf(evidence: Evidence): [number | null, number | null, number | null] {
  return evidence.is === 'sums' ? [evidence.left.sum, evidence.right.sum, evidence.difference] : [null, null, null];
}
