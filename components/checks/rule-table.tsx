import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { type ChecksQuery, checksQueryPath } from '@/lib/i18n/checks-query';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import type { RuleSum } from '@/lib/report/rule-sums';

interface RuleTableProps {
  locale: Locale;
  query: ChecksQuery;
  sums: readonly RuleSum[];
}

/** Each rule with the number of reports in which it found something, beside the number that it could be told of. */
export async function RuleTable({ locale, query, sums }: RuleTableProps) {
  const [t, check] = [
    await getTranslations({ locale, namespace: 'checks' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  return (
    <ScrollRegion label={t('byRule')} className="mt-3">
      <table className="listing text-[0.9375rem]">
        <thead>
          <tr>
            <th scope="col">{t('filter.rule')}</th>
            <th scope="col" className="text-right!">
              {t('reports')}
            </th>
            <th scope="col" className="text-right!">
              {t('findings')}
            </th>
            <th scope="col" className="text-right!">
              {t('answered.yes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ kind, told, found, findings, answered }) => (
            <tr key={kind}>
              <th scope="row" className="min-w-44 font-normal!">
                <GlossaryLink locale={locale} entry={`check.${kind}`}>
                  {check(`${kind}.title`)}
                </GlossaryLink>
              </th>
              <td className="whitespace-nowrap text-right!">
                {t('foundOf', { found: formatCount(locale, found), told: formatCount(locale, told) })}
              </td>
              <td className="text-right!">
                {findings === 0 || query.rule === kind ? (
                  formatCount(locale, findings)
                ) : (
                  <Link
                    href={localePath(locale, checksQueryPath({ ...query, rule: kind, after: undefined }))}
                    aria-label={t('show', { count: findings, rule: check(`${kind}.title`) })}
                    className="inline-block min-w-6 py-0.5"
                  >
                    {formatCount(locale, findings)}
                  </Link>
                )}
              </td>
              <td className="text-right!">{formatCount(locale, answered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
