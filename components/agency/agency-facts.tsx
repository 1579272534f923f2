import { getTranslations } from 'next-intl/server';
import { describeChange } from '@/components/fact-list/describe-change';
import { FactList } from '@/components/fact-list/fact-list';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { formatCount, formatPoints, formatRate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { countOf } from '@/lib/report/figure';
import { changeSince, isOfSmallNumber, measure } from '@/lib/report/indicators';
import type { AgencyReport, PublicationYear } from './agency-props';

interface AgencyFactsProps {
  locale: Locale;
  reports: readonly AgencyReport[];
  publication: readonly PublicationYear[];
}

/** Four figures of the newest report, each with its base and last year's. */
export async function AgencyFacts({ locale, reports, publication }: AgencyFactsProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'agency' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const latest = reports.at(-1);
  if (!latest) return null;
  const last = reports.find(({ year }) => year === latest.year - 1);
  const total = (report: AgencyReport | undefined, row: string) => countOf(report?.tables.requests?.[row]?.total);
  const count = (value: number | null) => (value === null ? common('notGiven') : formatCount(locale, value));

  const explained = (entry: string, label: string) => (
    <GlossaryLink locale={locale} entry={entry}>
      {label}
    </GlossaryLink>
  );

  const disclosure = measure('disclosureRate', latest.tables);
  const move = changeSince(last ? measure('disclosureRate', last.tables) : null, disclosure);
  const points = move?.kind === 'rate' ? move.percentagePoints : null;
  const known = publication.filter(({ status }) => status === 'onTime' || status === 'late' || status === 'missing');
  const onTime = known.filter(({ status }) => status === 'onTime').length;
  const carriedBefore = total(last, 'carriedOut');

  return (
    <FactList
      facts={[
        {
          key: 'received',
          label: explained('indicator.received', t('facts.received', { year: String(latest.year) })),
          value: count(total(latest, 'received')),
          note: describeChange(common, locale, total(latest, 'received'), total(last, 'received')),
        },
        {
          key: 'disclosed',
          label: explained('indicator.disclosureRate', t('facts.disclosed')),
          value: disclosure?.kind === 'rate' ? formatRate(locale, disclosure.value) : common('notGiven'),
          note: disclosure?.kind === 'rate' && (
            <>
              {t('factDisclosedNote', {
                concluded: formatCount(locale, disclosure.denominator),
                disclosed: formatCount(locale, disclosure.numerator),
              })}
              {points !== null &&
                points !== 0 &&
                t('factDisclosedChange', {
                  direction: points > 0 ? 'up' : 'down',
                  points: formatPoints(locale, Math.abs(points)).replace('+', ''),
                })}
              {isOfSmallNumber(disclosure) && <span className="ml-2 border border-rule px-1">{t('smallNumber')}</span>}
            </>
          ),
        },
        {
          key: 'carriedOut',
          label: explained('requests.row.carriedOut', t('facts.carriedOut')),
          value: count(total(latest, 'carriedOut')),
          note: carriedBefore !== null && t('factCarriedNote', { count: formatCount(locale, carriedBefore) }),
        },
        {
          key: 'onTime',
          label: explained('term.deadline', t('facts.onTime')),
          value: known.length > 0 ? t('onTimeValue', { onTime, due: known.length }) : common('notGiven'),
          note: known.length < publication.length && t('onTimeUnknown', { count: publication.length - known.length }),
        },
      ]}
    />
  );
}
