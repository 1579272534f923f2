import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { type Commitment, followCommitments, partCommitments } from '@/lib/report/narrative/commitments';

interface CommitmentsProps {
  locale: Locale;
  slug: string;
  /** Sections 1 and 5 of each published report, oldest first; null where a report has no such text. */
  narratives: readonly Narrative[];
}

export interface Narrative {
  year: number;
  overview: string | null;
  improvements: string | null;
}

/** What each report promised to improve, beside the most similar words of the next report. Wording only, no verdict. */
export async function Commitments({ locale, slug, narratives }: CommitmentsProps) {
  const t = await getTranslations({ locale, namespace: 'commitments' });
  if (narratives.length === 0) return null;
  const [newest, ...earlier] = narratives.toReversed();
  if (!newest) return null;
  const show = (narrative: Narrative) => (
    <YearOfCommitments
      key={narrative.year}
      locale={locale}
      slug={slug}
      narrative={narrative}
      next={narratives.find(({ year }) => year === narrative.year + 1) ?? null}
      isNewest={narrative === newest}
    />
  );
  const [latest, ...older] = earlier;
  return (
    <section aria-labelledby="commitments" className="mt-12">
      <h2 id="commitments" className="section">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{t('intro')}</p>
      {latest && show(latest)}
      {show(newest)}
      {older.length > 0 && (
        <details className="mt-4">
          <summary className="cursor-pointer">{t('older', { count: older.length })}</summary>
          {older.map(show)}
        </details>
      )}
    </section>
  );
}

interface YearProps {
  locale: Locale;
  slug: string;
  narrative: Narrative;
  /** The report on the year after; null where it is not published. */
  next: Narrative | null;
  isNewest: boolean;
}

async function YearOfCommitments({ locale, slug, narrative, next, isNewest }: YearProps) {
  const t = await getTranslations({ locale, namespace: 'commitments' });
  const { year, improvements } = narrative;
  const years = { year: String(year), next: String(year + 1) };
  const parted = improvements === null ? null : partCommitments(improvements);
  const hasNextText = next !== null && (next.overview !== null || next.improvements !== null);
  const missing = isNewest
    ? t('nextNotYet', years)
    : next === null
      ? t('nextMissing', years)
      : t('nextWithoutText', years);
  const followed: Commitment[] = !parted
    ? []
    : hasNextText
      ? followCommitments(parted.measures, { 1: next.overview, 5: next.improvements })
      : parted.measures.map((measure) => ({ measure, similar: null }));
  return (
    <section aria-labelledby={`commitments-${year}`} className="mt-5">
      <h3 id={`commitments-${year}`} className="font-semibold">
        {t('year', years)}
      </h3>
      {improvements === null && <p className="text-soft">{t('noText', years)}</p>}
      {improvements !== null && parted === null && (
        <>
          <p className="text-[0.9375rem] text-soft">{t('notParted')}</p>
          <p lang="zh-CN" className="prose-zh mt-1 whitespace-pre-line">
            {improvements}
          </p>
        </>
      )}
      {parted && parted.problems.length > 0 && (
        <p className="mt-1 text-[0.9375rem]">
          {t('problems')} <span lang="zh-CN">{parted.problems.join('')}</span>
        </p>
      )}
      {parted && (
        <ul className="mt-2 border-rule border-t">
          {followed.map(({ measure, similar }) => (
            <li key={measure} className="grid gap-x-10 gap-y-1 border-line border-b py-2 md:grid-cols-2">
              <p>
                <span className="block text-[0.8125rem] text-soft">{t('promised', years)}</span>
                <span lang="zh-CN">{measure}</span>
              </p>
              <div>
                {!hasNextText ? (
                  <p className="text-[0.9375rem] text-soft">{missing}</p>
                ) : similar ? (
                  <>
                    <p className="text-[0.8125rem] text-soft">
                      {t('similar', {
                        ...years,
                        section: similar.section,
                        share: formatShare(locale, similar.similarity),
                        isProblem: similar.isProblem ? 'yes' : 'no',
                      })}
                    </p>
                    <blockquote lang="zh-CN">{similar.text}</blockquote>
                  </>
                ) : (
                  <p className="text-[0.9375rem] text-soft">{t('noneSimilar', years)}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {hasNextText && (
        <p className="mt-1 text-[0.9375rem]">
          <Link href={`${localePath(locale, paths.changes(slug, year + 1))}#narrative-5`}>{t('compare', years)}</Link>
        </p>
      )}
    </section>
  );
}
