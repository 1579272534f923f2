import { getTranslations } from 'next-intl/server';
import { describeChange } from '@/components/fact-list/describe-change';
import { FactList } from '@/components/fact-list/fact-list';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { IndicatorValue } from '@/components/indicators/indicator-value';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Fraction, IndicatorKey } from '@/lib/report/indicators';

type Sums = Record<'received' | 'concluded' | 'carriedOut', number | null>;

interface PortalFactsProps {
  locale: Locale;
  years: readonly (Sums & { year: number; reports: number })[];
  /** The newest year beside the one before, over the agencies that have both. */
  change: { agencies: number; thisYear: Sums; lastYear: Sums } | null;
  rates: Partial<Record<IndicatorKey, Fraction | null>>;
  counts: { real: number; fictitious: number };
  isFictitious: boolean;
}

const keys = ['received', 'concluded', 'carriedOut'] as const;
const rateKeys = ['conclusionRate', 'disclosureRate', 'disputeRate', 'reconsiderationCorrectionRate'] as const;

/** What all reports of the newest year come to, and how that changed. */
export async function PortalFacts({ locale, years, rates, change, counts, isFictitious }: PortalFactsProps) {
  const [t, indicator, common] = [
    await getTranslations({ locale, namespace: 'home' }),
    await getTranslations({ locale, namespace: 'indicator' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const latest = years.at(-1);
  if (!latest) return null;

  const explained = (entry: string, label: string) => (
    <GlossaryLink locale={locale} entry={entry}>
      {label}
    </GlossaryLink>
  );

  return (
    <section aria-labelledby="totals" className="mt-8">
      <h2 id="totals" className="section mb-2">
        {t('totals', { year: String(latest.year) })} {isFictitious && <FictitiousBadge label={common('fictitious')} />}
      </h2>
      {isFictitious && <p className="mb-3 text-soft">{t('fictitiousNote', { real: counts.real })}</p>}
      <FactList
        facts={[
          ...keys.map((key) => {
            const value = latest[key];
            return {
              key,
              label: explained(`requests.row.${key}`, t(`facts.${key}`)),
              value: value === null ? common('notGiven') : formatCount(locale, value),
              note: describeChange(common, locale, change?.thisYear[key], change?.lastYear[key]),
            };
          }),
          {
            key: 'reports',
            label: t('facts.reports'),
            value: formatCount(locale, isFictitious ? counts.fictitious : counts.real),
            note: t('reportsNote', { from: String(years[0]?.year ?? latest.year), to: String(latest.year) }),
          },
          ...rateKeys.map((key) => {
            const rate = rates[key];
            return {
              key,
              label: explained(`indicator.${key}`, indicator(`name.${key}`)),
              value: (
                <IndicatorValue locale={locale} t={indicator} measured={rate ? { kind: 'rate', ...rate } : null} />
              ),
            };
          }),
        ]}
      />
      <p className="mt-2 text-[0.875rem] text-soft">
        {t('totalsNote', { count: latest.reports })} {indicator('portalNote')}
      </p>
    </section>
  );
}
