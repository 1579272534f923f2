import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReportPartProps } from '@/components/report/report-props';
import { formatCount } from '@/lib/i18n/format';
import { localePath, paths } from '@/lib/i18n/paths';
import { FindingItem } from './finding-item';
import { ResolvedList } from './resolved-list';

/** How many checks of a report hold; what they found, and what was answered to it; and what was found once and no longer holds. */
export async function CheckSummary({ locale, report }: ReportPartProps) {
  const [t, words] = [
    await getTranslations({ locale, namespace: 'check' }),
    await getTranslations({ locale, namespace: 'finding' }),
  ];
  const { counts, findings, resolved } = report.checks;
  const failed = findings.filter(({ outcome }) => outcome === 'fail');
  const notices = findings.filter(({ outcome }) => outcome === 'notice');
  const told = counts.pass + counts.fail;
  const evidence = failed.length === 1 ? failed[0]?.evidence : undefined;
  const difference = evidence?.is === 'sums' ? evidence.difference : null;
  return (
    <section aria-labelledby="checks" className="mt-8 border-ink border-t-2 border-b border-b-line py-4">
      <h2 id="checks" className="section">
        {t('summary.title')}
      </h2>
      <p className="mt-1">
        {told === 0 && counts.cannotTell === 0 && t('summary.none')}
        {told > 0 && failed.length === 0 && t('summary.pass', { total: told })}
        {told > 0 &&
          failed.length > 0 &&
          (difference === null
            ? t('summary.fail', { total: told, pass: counts.pass, fail: counts.fail })
            : t('summary.failOne', {
                total: told,
                pass: counts.pass,
                difference: formatCount(locale, Math.abs(difference)),
              }))}{' '}
        {notices.length > 0 && <a href="#notices">{t('summary.notice', { count: notices.length })}</a>}{' '}
        {counts.cannotTell > 0 && (
          <span className="text-soft">{t('summary.cannotTell', { count: counts.cannotTell })}</span>
        )}
      </p>
      {failed.length > 0 && (
        <ul className="mt-3 space-y-3">
          {failed.map((finding) => (
            <FindingItem key={finding.id} locale={locale} report={report} finding={finding} />
          ))}
        </ul>
      )}
      {notices.length > 0 && (
        <>
          <h3 id="notices" className="mt-5 font-semibold">
            {words('notices', { count: notices.length })}
          </h3>
          <p className="text-[0.9375rem] text-soft">{words('noticesIntro')}</p>
          <ul className="mt-3 space-y-3">
            {notices.map((finding) => (
              <FindingItem key={finding.id} locale={locale} report={report} finding={finding} />
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <p className="mt-3 text-[0.9375rem] text-soft print:hidden">
          {words('howToAnswer')}{' '}
          <Link href={localePath(locale, paths.feedbackAbout(report.agency.slug, report.year))}>{words('answer')}</Link>
        </p>
      )}
      <ResolvedList locale={locale} year={report.year} resolved={resolved} />
    </section>
  );
}
