import { getTranslations } from 'next-intl/server';
import { shortLabel } from '@/lib/i18n/form-label';
import { formatAmount, formatCount, formatList, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { YearChange, YearComparison } from '@/lib/report/changes/compare-years';

interface ChangeListProps {
  locale: Locale;
  comparison: YearComparison;
  /** The earlier year. */
  before: number;
}

/** How many changes are said before the rest is behind a click. */
const first = 8;

/** What changed, the largest first, in words; then what did not, and what cannot be told. */
export async function ChangeList({ locale, comparison, before }: ChangeListProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { changes, unchanged, notGiven } = comparison;
  const names = (keys: YearComparison['unchanged']) =>
    formatList(
      locale,
      keys.map((key) => t(`topic.${key}`)),
    );
  const number = (value: number | string) =>
    typeof value === 'number' ? formatCount(locale, value) : formatAmount(locale, value);
  const say = (change: YearChange) => (
    <li key={change.topic}>
      <strong className="font-semibold">
        {t(`phrase.${change.phrase.key}`, {
          topic: t(`topic.${change.topic}`),
          year: String(before),
          times: change.phrase.times,
          share: change.phrase.share === null ? '' : formatShare(locale, change.phrase.share),
        })}
      </strong>
      <span>{t('fromTo', { from: number(change.from), to: number(change.to), unit: unitOf(change.topic) })}</span>
      {change.isSmall && <span className="ml-2 border border-rule px-1 text-[0.8125rem] text-soft">{t('small')}</span>}
      {change.chief && (
        <span className="block text-[0.9375rem] text-soft">
          {t('chief', {
            row: shortLabel(locale, 'requests', change.chief.row),
            from: number(change.chief.from),
            to: number(change.chief.to),
          })}
        </span>
      )}
    </li>
  );
  return (
    <section aria-labelledby="changes" className="mt-8">
      <h2 id="changes" className="section">
        {t('list.title')}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{t('list.intro')}</p>
      {changes.length === 0 && <p className="mt-3">{t('list.none')}</p>}
      <ol className="mt-3 list-decimal space-y-1.5 pl-6">{changes.slice(0, first).map(say)}</ol>
      {changes.length > first && (
        <details className="mt-2">
          <summary className="cursor-pointer">{t('list.more', { count: changes.length - first })}</summary>
          <ol start={first + 1} className="mt-2 list-decimal space-y-1.5 pl-6">
            {changes.slice(first).map(say)}
          </ol>
        </details>
      )}
      {unchanged.length > 0 && (
        <p className="mt-4 text-[0.9375rem]">{t('list.unchanged', { topics: names(unchanged) })}</p>
      )}
      {notGiven.length > 0 && (
        <p className="mt-1 text-[0.9375rem]">{t('list.notGiven', { topics: names(notGiven) })}</p>
      )}
    </section>
  );
}

type Unit = 'requests' | 'cases' | 'money' | 'things';
const units: Partial<Record<YearChange['topic'], Unit>> = {
  reconsideration: 'cases',
  directLitigation: 'cases',
  litigationAfterReconsideration: 'cases',
  corrected: 'cases',
  fees: 'money',
};

const unitOf = (topic: YearChange['topic']): Unit => units[topic] ?? 'things';
