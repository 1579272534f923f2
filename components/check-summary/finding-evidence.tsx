import { getTranslations } from 'next-intl/server';
import type { ReportPartProps } from '@/components/report/report-props';
import { agencyName } from '@/lib/i18n/agency-name';
import { describeSide } from '@/lib/i18n/equation';
import { findingText } from '@/lib/i18n/finding-text';
import { formatCount } from '@/lib/i18n/format';
import { localePath, paths } from '@/lib/i18n/paths';
import { statementText } from '@/lib/i18n/statement-text';
import type { RepeatEvidence, Side, StatementsEvidence, SumsEvidence } from '@/lib/report/checks/result';
import type { ReportFinding } from '@/lib/report/finding';

type EvidenceProps<Evidence> = ReportPartProps & { finding: ReportFinding; evidence: Evidence };

/** What was found, written out: sums with both sides, sentences beside the figures, repeated texts beside each other. */
export function FindingEvidence({ locale, report, finding }: ReportPartProps & { finding: ReportFinding }) {
  const { evidence } = finding;
  const props = { locale, report, finding };
  if (evidence.is === 'sums') return <Sums {...props} evidence={evidence} />;
  if (evidence.is === 'statements') return <Statements {...props} evidence={evidence} />;
  if (evidence.is === 'repeat') return <Repeated {...props} evidence={evidence} />;
  return <p>{findingText(locale, finding, report.year)}</p>;
}

/** What the portal added up and what the report prints are told apart by their labels. */
async function Sums({ locale, report, finding, evidence }: EvidenceProps<SumsEvidence>) {
  const [t, check] = [
    await getTranslations({ locale, namespace: 'finding' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  const { left, right, difference, tookBlanksAsZero } = evidence;
  const rows = [left, right].map((side: Side, index) => ({
    key: index === 0 ? 'left' : 'right',
    label: t(side.terms.length > 1 ? 'computed' : 'printed'),
    text: describeSide(locale, finding.kind, side, report.year),
  }));
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        {rows.map(({ key, label, text }) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-soft">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-soft">{t('difference')}</dt>
          <dd className="font-semibold">{formatCount(locale, Math.abs(difference ?? 0))}</dd>
        </div>
      </dl>
      {tookBlanksAsZero && <p>{check('tookBlanksAsZero')}</p>}
    </>
  );
}

async function Statements({ locale, report, finding, evidence }: EvidenceProps<StatementsEvidence>) {
  const t = await getTranslations({ locale, namespace: 'notice' });
  return evidence.statements.map((statement) => (
    <div key={`${statement.stated} ${statement.sentence}`} className="mb-1">
      <blockquote lang="zh-CN">“{statement.sentence}”</blockquote>
      <p>
        {statementText(locale, finding, statement, report.year)}{' '}
        <a href={`#section-${statement.section}`}>{t('section', { section: statement.section })}</a>
      </p>
    </div>
  ));
}

async function Repeated({ locale, report, finding, evidence }: EvidenceProps<RepeatEvidence>) {
  const t = await getTranslations({ locale, namespace: 'finding' });
  const { section, of } = evidence;
  const other = report.repeated.find(
    ({ evidence: known }) => known.section === section && known.of.agency === of.agency && known.of.year === of.year,
  );
  const own = report.sections.find(({ number }) => number === section);
  const texts = [
    { year: report.year, agency: report.agency, text: own?.text ?? '' },
    ...(other ? [{ year: of.year, agency: other.agency, text: other.text }] : []),
  ];
  return (
    <>
      <p>{findingText(locale, finding, report.year, other?.agency ?? null)}</p>
      {texts.length > 1 && (
        <details className="my-1">
          <summary className="cursor-pointer">{t('bothTexts')}</summary>
          <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-2">
            {texts.map(({ year, agency, text }) => (
              <div key={`${agency.slug} ${year}`}>
                <p className="font-semibold">
                  <a href={`${localePath(locale, paths.report(agency.slug, year))}#section-${section}`}>
                    {t('otherReport', { agency: agencyName(locale, agency), year: String(year) })}
                  </a>
                </p>
                <div lang="zh-CN" className="whitespace-pre-line border-line border-t pt-1">
                  {text}
                </div>
              </div>
            ))}
          </div>
        </details>
      )}
    </>
  );
}
