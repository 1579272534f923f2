import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { formLabel } from '@/lib/i18n/form-label';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { CheckResult, Side } from '@/lib/report/checks/result';

/** The rule that the form prints over table 3, worked out for each applicant column. */
export async function BalanceTable({ locale, results }: { locale: Locale; results: readonly CheckResult[] }) {
  const t = await getTranslations({ locale, namespace: 'check' });
  const balances = results.flatMap(({ id, kind, part, outcome, evidence }) =>
    kind === 'requests.balance' && evidence.is === 'sums' ? [{ id, part, outcome, ...evidence }] : [],
  );
  const write = ({ terms, sum }: Side) => {
    const parts = terms.map(({ value }) => (value === null ? '—' : formatCount(locale, value))).join(' + ');
    return sum === null ? parts : `${parts} = ${formatCount(locale, sum)}`;
  };
  return (
    <ScrollRegion label={t('balance.title')} className="mt-4">
      <table className="listing min-w-[36rem] text-[0.9375rem]">
        <caption className="pb-1 text-left font-semibold">
          <GlossaryLink locale={locale} entry="check.requests.balance">
            {t('balance.title')}
          </GlossaryLink>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('balance.column')}</th>
            <th scope="col">{t('balance.sumIn')}</th>
            <th scope="col">{t('balance.sumOut')}</th>
            <th scope="col">{t('balance.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {balances.map(({ id, part, left, right, outcome, difference }) => (
            <tr key={id}>
              <th scope="row">{formLabel(locale, 'requests', `column.${part}`)}</th>
              <td>{write(left)}</td>
              <td>{write(right)}</td>
              <td className={outcome === 'fail' ? 'font-semibold text-accent' : ''}>
                {outcome === 'fail'
                  ? `※ ${t('balance.differs', { difference: formatCount(locale, Math.abs(difference ?? 0)) })}`
                  : t(`outcome.${outcome}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
