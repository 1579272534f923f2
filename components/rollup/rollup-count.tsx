import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';

interface RollUpCountProps {
  locale: Locale;
  year: number;
  published: number;
  missing: readonly AgencyName[];
  notDue: number;
}

/** How many reports are in the sum, and by name the agencies whose report is due and missing from it. */
export async function RollUpCount({ locale, year, published, missing, notDue }: RollUpCountProps) {
  const t = await getTranslations({ locale, namespace: 'rollup' });
  return (
    <section aria-labelledby="count" className="mt-5">
      <h2 id="count" className="section">
        {t('count', { year: String(year), published, due: published + missing.length })}
      </h2>
      {missing.length > 0 && (
        <p className="mt-1">
          {t('missing', { count: missing.length })}
          {missing.map((agency, index) => (
            <span key={agency.slug}>
              {index > 0 && (locale === 'zh-CN' ? '、' : ', ')}
              <Link href={localePath(locale, paths.agency(agency.slug))}>{agencyName(locale, agency)}</Link>
            </span>
          ))}
        </p>
      )}
      {notDue > 0 && <p className="mt-1 text-soft">{t('notDue', { count: notDue })}</p>}
    </section>
  );
}
