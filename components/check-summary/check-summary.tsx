import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { describeSide, partLabel } from '@/lib/i18n/equation';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { findingAnchor } from '@/lib/i18n/paths';
import type { CheckOutcome } from '@/lib/report/checks/result';
import type { ReportFinding } from '@/lib/report/finding';

interface CheckSummaryProps {
  locale: Locale;
  year: number;
  counts: Readonly<Record<CheckOutcome, number>>;
  findings: readonly ReportFinding[];
}

/** How many checks of a report hold, and each one that does not with both sides written out. */
export async function CheckSummary({ locale, year, counts, findings }: CheckSummaryProps) {
  const t = await getTranslations({ locale, namespace: 'check' });
  const failed = findings.filter(({ outcome }) => outcome === 'fail');
  const told = counts.pass + counts.fail;
  return (
    <section aria-labelledby="checks" className="mt-8 border-ink border-t-2 border-b border-b-line py-4">
      <h2 id="checks" className="section">
        {t('summary.title')}
      </h2>
      <p className="mt-1">
        {told === 0 && counts.cannotTell === 0 && t('summary.none')}
        {told > 0 &&
          (failed.length === 0
            ? t('summary.pass', { total: told })
            : t('summary.fail', { total: told, pass: counts.pass, fail: counts.fail }))}{' '}
        {counts.cannotTell > 0 && (
          <span className="text-soft">{t('summary.cannotTell', { count: counts.cannotTell })}</span>
        )}
      </p>
      {failed.length > 0 && (
        <ul className="mt-3 space-y-3">
          {failed.map((result) => (
            <li
              key={result.id}
              id={findingAnchor(result.id)}
              className="border-accent border-l-4 bg-accent-wash px-4 py-2 text-[0.9375rem]"
            >
              <p>
                <span aria-hidden="true" className="mr-1 font-semibold text-accent">
                  ※
                </span>
                <a href={`#table-${result.cells[0]?.table}`} className="font-semibold">
                  {t(`${result.kind}.title`)} · {partLabel(locale, result)}
                </a>
              </p>
              {result.evidence.is === 'sums' && (
                <p>
                  {t('differs', {
                    left: describeSide(locale, result.kind, result.evidence.left, year),
                    right: describeSide(locale, result.kind, result.evidence.right, year),
                    difference: formatCount(locale, Math.abs(result.evidence.difference ?? 0)),
                  })}{' '}
                  {result.evidence.tookBlanksAsZero && t('tookBlanksAsZero')}
                </p>
              )}
              <p className="text-soft">
                {t(`${result.kind}.explanation`)}{' '}
                <GlossaryLink locale={locale} entry={`check.${result.kind}`}>
                  {t('howCounted')}
                </GlossaryLink>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
