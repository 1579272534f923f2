import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { agencyName } from '@/lib/i18n/agency-name';
import { comparePath, maxAgencies } from '@/lib/i18n/compare-query';
import { formatCount } from '@/lib/i18n/format';
import { localePath } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { ComparePartProps } from './compare-props';

interface SimilarAgenciesProps extends ComparePartProps {
  /** The agency they are like. */
  agency: AgencyName;
  similar: readonly (AgencyName & { year: number; received: number | null })[];
}

/** Agencies like the first one that is compared, as links that add them. */
export async function SimilarAgencies({ locale, query, agency, similar }: SimilarAgenciesProps) {
  const t = await getTranslations({ locale, namespace: 'compare' });
  const others = similar.filter(({ slug }) => !query.agencies.includes(slug));
  if (others.length === 0 || query.agencies.length >= maxAgencies) return null;
  const hrefWith = (slugs: readonly string[]) =>
    localePath(locale, comparePath({ ...query, agencies: [...query.agencies, ...slugs], search: '' }));
  const rest = others.slice(0, maxAgencies - query.agencies.length);
  return (
    <nav aria-label={t('similar')} className="mt-3 text-[0.9375rem] print:hidden">
      <span className="text-soft">{t('similarTo', { name: agencyName(locale, agency) })}</span>
      <ul className="flex flex-wrap gap-x-5">
        {rest.map((other) => (
          <li key={other.slug}>
            <Link href={hrefWith([other.slug])} scroll={false} className="inline-block py-1">
              {t('add', { name: agencyName(locale, other) })}
            </Link>{' '}
            {other.received !== null && (
              <span className="text-[0.8125rem] text-soft">
                {t('received', { count: formatCount(locale, other.received), year: String(other.year) })}
              </span>
            )}
          </li>
        ))}
        {rest.length > 1 && (
          <li>
            <Link href={hrefWith(rest.map(({ slug }) => slug))} scroll={false} className="inline-block py-1">
              {t('addAll', { count: rest.length })}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
