import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { agencyName } from '@/lib/i18n/agency-name';
import { comparePath } from '@/lib/i18n/compare-query';
import type { Locale } from '@/lib/i18n/locales';
import { measureLabel } from '@/lib/i18n/measure-label';
import { localePath } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { CompareExample } from '@/lib/report/compare/examples';
import { findMeasure } from '@/lib/report/compare/measures';

/** Where nothing is chosen yet: comparisons that can be made with what is published here. */
export async function CompareStart({
  locale,
  examples,
}: {
  locale: Locale;
  examples: readonly CompareExample<AgencyName>[];
}) {
  const t = await getTranslations({ locale, namespace: 'compare' });
  if (examples.length === 0) return <p className="mt-6">{t('nothingYet')}</p>;
  return (
    <section aria-labelledby="examples" className="mt-8">
      <h2 id="examples" className="section mb-1">
        {t('examples')}
      </h2>
      <ul className="max-w-3xl border-line border-t">
        {examples.map(({ agencies, measure: id }) => {
          const measure = findMeasure(id);
          const query = { agencies: agencies.map(({ slug }) => slug), measure: id, hasPeers: true };
          return (
            <li key={query.agencies.join()} className="border-line border-b py-2.5">
              <Link href={localePath(locale, comparePath(query))}>{measure && measureLabel(locale, measure)}</Link>
              <span className="block text-[0.9375rem] text-soft">
                {agencies.map((agency) => agencyName(locale, agency)).join(locale === 'zh-CN' ? '、' : ', ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
