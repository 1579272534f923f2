import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { SectionNumber } from '@/lib/report/draft';
import type { Passage } from '@/lib/search/passages';

interface SearchHitsProps {
  locale: Locale;
  hits: readonly {
    agency: AgencyName & { isFictitious: boolean };
    year: number;
    publishedOn: string | null;
    passages: readonly Passage<SectionNumber>[];
  }[];
  /** Counts from 0. */
  first: number;
}

/** Reports that hold what was searched for, each with the sentences where it stands. */
export async function SearchHits({ locale, hits, first }: SearchHitsProps) {
  const [t, common, form] = [
    await getTranslations({ locale, namespace: 'search' }),
    await getTranslations({ locale, namespace: 'common' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  return (
    <ol start={first + 1}>
      {hits.map(({ agency, year, publishedOn, passages }) => {
        const href = localePath(locale, paths.report(agency.slug, year));
        return (
          <li key={href} className="border-line border-b py-4">
            <h3 className="font-semibold">
              <Link href={href}>
                {agencyName(locale, agency)} {common('year', { year: String(year) })}
              </Link>{' '}
              {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
            </h3>
            {publishedOn && (
              <p className="text-[0.875rem] text-soft">{t('publishedOn', { date: formatDay(locale, publishedOn) })}</p>
            )}
            {passages.map(({ section, pieces }) => (
              <div key={section} className="mt-1.5 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-x-4">
                <p className="text-[0.875rem] text-soft leading-relaxed">
                  <Link href={`${href}#section-${section}`}>
                    {form('sectionTitle', { numeral: form(`numeral.${section}`), title: form(`section.${section}`) })}
                  </Link>
                </p>
                <p lang="zh-CN" className="prose-zh text-[0.9375rem]">
                  {pieces.map(({ text, isMarked }, index) =>
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
                    isMarked ? <mark key={index}>{text}</mark> : text,
                  )}
                </p>
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
