import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { checksQueryPath } from '@/lib/i18n/checks-query';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { type CheckKind, checkKinds } from '@/lib/report/checks/result';
import type { RuleTotal } from '@/lib/report/rule-sums';

interface AgencyFindingsProps {
  locale: Locale;
  slug: string;
  /** One for each rule and year. */
  totals: readonly RuleTotal[];
  findings: readonly { year: number; kind: CheckKind; checkId: string }[];
  resolved: readonly unknown[];
}

/** What the checks found over the years, by rule; each number leads to the findings on the report's page. */
export async function AgencyFindings({ locale, slug, totals, findings, resolved }: AgencyFindingsProps) {
  if (totals.length === 0) return null;
  const [t, check] = [
    await getTranslations({ locale, namespace: 'agencyFindings' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  const years = [...new Set(totals.map(({ year }) => year))].sort((one, other) => one - other);
  const kinds = checkKinds.filter((kind) => findings.some((finding) => finding.kind === kind));
  const told = new Set(totals.filter((total) => total.told > 0).map(({ kind }) => kind));
  return (
    <section className="mt-12">
      <h2 id="findings" className="section">
        {t('title')}
      </h2>
      <p className="mt-1">
        {findings.length > 0
          ? t('found', { count: findings.length, rules: kinds.length, told: told.size })
          : t('none', { told: told.size })}{' '}
        {resolved.length > 0 && t('resolved', { count: resolved.length })}{' '}
        {findings.length > 0 && (
          <Link href={localePath(locale, checksQueryPath({ agency: slug }))} className="print:hidden">
            {t('all')}
          </Link>
        )}
      </p>
      {findings.length > 0 && (
        <ScrollRegion label={t('title')} className="mt-3">
          <table className="listing text-[0.9375rem]">
            <thead>
              <tr>
                <th scope="col">{t('rule')}</th>
                {years.map((year) => (
                  <th key={year} scope="col" className="text-right!">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row" className="min-w-44 font-normal!">
                    <GlossaryLink locale={locale} entry={`check.${kind}`}>
                      {check(`${kind}.title`)}
                    </GlossaryLink>
                  </th>
                  {years.map((year) => {
                    const found = findings.filter((finding) => finding.kind === kind && finding.year === year);
                    const first = found[0];
                    const isTold = totals.some((total) => total.kind === kind && total.year === year && total.told > 0);
                    return (
                      <td key={year} className="text-right!">
                        {first ? (
                          <Link
                            href={localePath(locale, paths.finding(slug, year, first.checkId))}
                            aria-label={t('show', {
                              count: found.length,
                              year: String(year),
                              rule: check(`${kind}.title`),
                            })}
                            className="inline-block min-w-6 py-0.5 font-semibold"
                          >
                            {formatCount(locale, found.length)}
                          </Link>
                        ) : (
                          <span className="text-soft">{isTold ? '0' : '—'}</span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {findings.length > 0 && <p className="mt-1 text-[0.875rem] text-soft">{t('signs')}</p>}
    </section>
  );
}
