import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Choice } from '@/components/filter/choice';
import { agencyName } from '@/lib/i18n/agency-name';
import type { AgencyQuery } from '@/lib/i18n/agency-query';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { type AgencyName, agencyKinds } from '@/lib/report/agency';

interface AgencyFilterProps {
  locale: Locale;
  query: AgencyQuery;
  parents: readonly AgencyName[];
}

/** Search, filters and order of the list of agencies: a plain GET form. */
export async function AgencyFilter({ locale, query, parents }: AgencyFilterProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'agencies' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const sorts = { name: t('sortName'), latest: t('sortLatest'), received: t('sortReceived') };
  return (
    <search>
      <form
        action={localePath(locale, paths.agencies)}
        className="grid grid-cols-2 gap-x-4 gap-y-3 border-line border-y bg-wash p-4 lg:grid-cols-[2fr_1fr_1.4fr_1.1fr_auto] lg:items-end"
      >
        <label className="col-span-2 text-[0.875rem] lg:col-span-1">
          {t('query')}
          <input
            name="q"
            type="search"
            defaultValue={query.q}
            maxLength={100}
            autoComplete="off"
            className="input mt-1"
          />
        </label>
        <Choice name="kind" label={t('kind')} value={query.kind ?? ''}>
          <option value="">{t('any')}</option>
          {agencyKinds.map((kind) => (
            <option key={kind} value={kind}>
              {common(`kind.${kind}`)}
            </option>
          ))}
        </Choice>
        {parents.length > 0 && (
          <Choice name="parent" label={t('parent')} value={query.parent ?? ''}>
            <option value="">{t('any')}</option>
            {parents.map((parent) => (
              <option key={parent.slug} value={parent.slug}>
                {agencyName(locale, parent)}
              </option>
            ))}
          </Choice>
        )}
        <Choice name="sort" label={t('sort')} value={query.sort}>
          {(['name', 'latest', 'received'] as const).map((sort) => (
            <option key={sort} value={sort}>
              {sorts[sort]}
            </option>
          ))}
        </Choice>
        <div className="flex items-center gap-4 self-end">
          <button type="submit" className="button">
            {t('apply')}
          </button>
          <Link href={localePath(locale, paths.agencies)} className="py-2 text-[0.875rem]">
            {t('reset')}
          </Link>
        </div>
      </form>
    </search>
  );
}
