import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Choice } from '@/components/filter/choice';
import type { ChecksQuery } from '@/lib/i18n/checks-query';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { findingOutcomes } from '@/lib/report/finding';
import type { RuleTotal } from '@/lib/report/rule-sums';

interface ChecksFilterProps {
  locale: Locale;
  query: ChecksQuery;
  /** Of all reports that are listed: only what has findings can be chosen. */
  totals: readonly RuleTotal[];
}

/** What the findings are narrowed down by: a plain GET form. */
export async function ChecksFilter({ locale, query, totals }: ChecksFilterProps) {
  const [t, check, form, common] = [
    await getTranslations({ locale, namespace: 'checks' }),
    await getTranslations({ locale, namespace: 'check' }),
    await getTranslations({ locale, namespace: 'form' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const found = totals.filter(({ findings }) => findings > 0);
  const having = <Value,>(values: readonly Value[], chosen: Value | undefined) => [
    ...new Set(chosen === undefined ? values : [...values, chosen]),
  ];
  const rules = having(
    found.map(({ kind }) => kind),
    query.rule,
  );
  const years = having(
    found.map(({ year }) => year),
    query.year,
  ).sort((one, other) => other - one);
  const forms = having(
    found.map((total) => total.form),
    query.form,
  ).sort();
  const any = <option value="">{t('any')}</option>;
  return (
    <search>
      <form
        action={localePath(locale, paths.checks)}
        className="grid grid-cols-2 gap-x-4 gap-y-3 border-line border-y bg-wash p-4 md:grid-cols-4"
      >
        {query.data && <input type="hidden" name="data" value={query.data} />}
        <Choice name="rule" label={t('filter.rule')} value={query.rule ?? ''} isWide>
          {any}
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {check(`${rule}.title`)}
            </option>
          ))}
        </Choice>
        <label className="col-span-2 min-w-0 text-[0.875rem]">
          {t('filter.agency')}
          <input
            key={query.agency}
            name="agency"
            type="search"
            defaultValue={query.agency ?? ''}
            maxLength={100}
            autoComplete="off"
            placeholder={t('agencyHint')}
            className="input mt-1"
          />
        </label>
        <Choice name="year" label={t('filter.year')} value={String(query.year ?? '')}>
          {any}
          {years.map((year) => (
            <option key={year} value={year}>
              {common('year', { year: String(year) })}
            </option>
          ))}
        </Choice>
        <Choice name="form" label={t('filter.form')} value={query.form ?? ''}>
          {any}
          {forms.map((key) => (
            <option key={key} value={key}>
              {key === 'none' ? t('noForm') : form(`name.${key}`)}
            </option>
          ))}
        </Choice>
        <Choice name="outcome" label={t('filter.outcome')} value={query.outcome ?? ''}>
          {any}
          {findingOutcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {check(`outcome.${outcome}`)}
            </option>
          ))}
        </Choice>
        <Choice name="answered" label={t('filter.answered')} value={query.answered ?? ''}>
          {any}
          {(['yes', 'no'] as const).map((answered) => (
            <option key={answered} value={answered}>
              {t(`answered.${answered}`)}
            </option>
          ))}
        </Choice>
        <div className="col-span-2 flex items-center gap-4 md:col-span-4">
          <button type="submit" className="button">
            {t('apply')}
          </button>
          <Link href={localePath(locale, paths.checks)} className="py-2 text-[0.875rem]">
            {t('reset')}
          </Link>
        </div>
      </form>
    </search>
  );
}
