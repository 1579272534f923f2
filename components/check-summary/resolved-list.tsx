import { getTranslations } from 'next-intl/server';
import { findingPart, findingText } from '@/lib/i18n/finding-text';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { findingAnchor } from '@/lib/i18n/paths';
import { dayInChina } from '@/lib/report/day-in-china';
import type { ResolvedFinding } from '@/lib/report/finding';
import { RemarkList } from './remark-list';

interface ResolvedListProps {
  locale: Locale;
  year: number;
  /** Newest first. */
  resolved: readonly ResolvedFinding[];
}

/** What was found once and no longer holds: when and why that changed, what was found, and what the same check says now. */
export async function ResolvedList({ locale, year, resolved }: ResolvedListProps) {
  if (resolved.length === 0) return null;
  const [t, check] = [
    await getTranslations({ locale, namespace: 'finding' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  return (
    <details className="mt-4 text-[0.9375rem]">
      <summary className="cursor-pointer font-semibold">{t('resolved.title', { count: resolved.length })}</summary>
      <ul className="mt-2 space-y-3">
        {resolved.map((finding) => (
          <li
            key={`${finding.id} ${finding.fingerprint}`}
            id={`${findingAnchor(finding.id)}-${finding.fingerprint}`}
            className="border-line border-l-4 px-4 py-1"
          >
            <p className="font-semibold">
              {check(`${finding.kind}.title`)} · {findingPart(locale, finding)}
            </p>
            <p>
              {t('resolved.before')} {findingText(locale, finding, year)}
            </p>
            <p>
              {t(`resolved.${finding.cause}`, { date: formatDay(locale, dayInChina(finding.resolvedAt)) })}{' '}
              {finding.became
                ? t('resolved.now', { outcome: check(`outcome.${finding.became.outcome}`) })
                : t('resolved.nothing')}{' '}
              {finding.became &&
                isTold(finding.became.outcome) &&
                findingText(locale, { ...finding, ...finding.became }, year)}
            </p>
            <RemarkList locale={locale} remarks={finding.remarks} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const isTold = (outcome: string) => outcome === 'fail' || outcome === 'notice';
