import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Choice } from '@/components/filter/choice';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { PublicationQuery } from '@/lib/i18n/publication-query';
import { type AgencyName, agencyKinds } from '@/lib/report/agency';
import { publicationStatuses } from '@/lib/report/deadline';

interface PublicationFilterProps {
  locale: Locale;
  query: PublicationQuery;
  parents: readonly AgencyName[];
  years: readonly number[];
  chosenYear: number;
}

/** Narrows the agencies of the publication page: a plain GET form. */
export async function PublicationFilter({ locale, query, parents, years, chosenYear }: PublicationFilterProps) {
  const [t, words, states, common] = [
    await getTranslations({ locale, namespace: 'publication' }),
    await getTranslations({ locale, namespace: 'agencies' }),
    await getTranslations({ locale, namespace: 'export.publication' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const any = ['', words('any')] as const;
  const choices = [
    [
      'kind',
      words('kind'),
      query.kind ?? '',
      [any, ...agencyKinds.map((kind) => [kind, common(`kind.${kind}`)] as const)],
    ],
    [
      'parent',
      words('parent'),
      query.parent ?? '',
      [any, ...parents.map((each) => [each.slug, agencyName(locale, each)] as const)],
    ],
    [
      'status',
      t('status'),
      query.status ?? '',
      [any, ...publicationStatuses.map((each) => [each, states(each)] as const)],
    ],
    ['year', t('statusYear'), String(chosenYear), years.map((year) => [String(year), String(year)] as const)],
  ] as const;
  return (
    <search>
      <form
        action={localePath(locale, paths.publication)}
        className="grid grid-cols-2 gap-x-4 gap-y-3 border-line border-y bg-wash p-4 lg:grid-cols-[1fr_1.4fr_1fr_1fr_auto] lg:items-end"
      >
        {choices.map(([name, label, value, options]) => (
          <Choice key={name} name={name} label={label} value={value}>
            {options.map(([option, text]) => (
              <option key={option} value={option}>
                {text}
              </option>
            ))}
          </Choice>
        ))}
        <div className="col-span-2 flex items-center gap-4 self-end whitespace-nowrap lg:col-span-1">
          <button type="submit" className="button">
            {words('apply')}
          </button>
          <Link href={localePath(locale, paths.publication)} className="py-2 text-[0.875rem]">
            {words('reset')}
          </Link>
        </div>
      </form>
    </search>
  );
}
