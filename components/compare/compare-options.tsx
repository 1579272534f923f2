import { getTranslations } from 'next-intl/server';
import { Choice } from '@/components/filter/choice';
import { type CompareView, compareViews } from '@/lib/i18n/compare-query';
import { formLabel } from '@/lib/i18n/form-label';
import { measureLabel } from '@/lib/i18n/measure-label';
import { localePath, paths } from '@/lib/i18n/paths';
import type { MeasureChoice } from '@/lib/report/compare/choices';
import { type Showing, showings } from '@/lib/report/compare/comparison';
import {
  findMeasure,
  inTotal,
  type Measure,
  requestColumns,
  siblings,
  totalColumn,
} from '@/lib/report/compare/measures';
import type { ComparePartProps } from './compare-props';
import { HiddenQuery } from './hidden-query';

interface CompareOptionsProps extends ComparePartProps {
  measure: Measure;
  years: readonly number[];
  choices: {
    years: readonly { year: number; reports: number }[];
    measures: readonly MeasureChoice[];
    hasShare: boolean;
    hasComposition: boolean;
    hasPeers: boolean;
  };
}

/** What is compared, over which years, and how it is shown: a plain GET form that offers nothing empty. */
export async function CompareOptions({ locale, query, measure, years, choices }: CompareOptionsProps) {
  const t = await getTranslations({ locale, namespace: 'compare' });
  const views = compareViews.filter((view) => view !== 'shares' || choices.hasComposition);
  const shown = showings.filter((showing) => showing !== 'share' || choices.hasShare);
  const columns = siblings(measure);
  const countOf = (id: string) => choices.measures.find((choice) => choice.measure.id === id)?.reports ?? 0;
  const chosenColumn = measure.kind === 'indicator' ? totalColumn : measure.column;
  return (
    <form
      action={localePath(locale, paths.compare)}
      aria-label={t('options')}
      className="mt-5 grid gap-x-5 gap-y-4 border-line border-y bg-wash p-4 sm:grid-cols-2 lg:grid-cols-4 print:hidden"
    >
      <HiddenQuery query={query} without={['m', 'c', 'y', 'v', 's', 'p', 'q']} />
      <label className="min-w-0 text-[0.875rem] sm:col-span-2">
        {t('measure')}
        <select key={measure.id} name="m" defaultValue={inTotal(measure)} className="input mt-1">
          {groupMeasures(choices.measures, measure).map(({ key, entries }) => (
            <optgroup key={key} label={t(`measures.${key}`)}>
              {entries.map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {t('choice', { name: measureLabel(locale, entry), count: countOf(entry.id) })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {columns.length > 0 && (
        <label className="min-w-0 text-[0.875rem]">
          {t('applicant')}
          <select key={chosenColumn} name="c" defaultValue={chosenColumn} className="input mt-1">
            {requestColumns
              .toReversed()
              .flatMap((column) => columns.find((sibling) => sibling.column === column) ?? [])
              .filter(({ column, id }) => column === chosenColumn || countOf(id) > 0)
              .map(({ column, id }) => (
                <option key={column} value={column}>
                  {t('choice', { name: formLabel(locale, 'requests', `column.${column}`), count: countOf(id) })}
                </option>
              ))}
          </select>
        </label>
      )}
      <Choice name="s" label={t('showing')} value={query.showing}>
        {shown.map((showing: Showing) => (
          <option key={showing} value={showing}>
            {t(`showings.${showing}`)}
          </option>
        ))}
      </Choice>
      <Choice name="v" label={t('view')} value={query.view}>
        {views.map((view: CompareView) => (
          <option key={view} value={view}>
            {t(`views.${view}`)}
          </option>
        ))}
      </Choice>
      <fieldset className="sm:col-span-2 lg:col-span-3">
        <legend className="text-[0.875rem]">{t('years')}</legend>
        <div key={years.join()} className="flex flex-wrap gap-x-5">
          {choices.years.toReversed().map(({ year, reports }) => (
            <label key={year} className="flex min-h-9 items-center gap-2">
              <input
                type="checkbox"
                name="y"
                value={year}
                defaultChecked={years.includes(year)}
                className="size-5 accent-ink"
              />
              <span>
                {year} <span className="text-[0.8125rem] text-soft">{t('yearReports', { count: reports })}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:col-span-2 lg:col-span-4">
        <button type="submit" className="button">
          {t('apply')}
        </button>
        {choices.hasPeers && (
          <label key={String(query.hasPeers)} className="flex min-h-9 items-center gap-2">
            <input type="checkbox" name="p" value="1" defaultChecked={query.hasPeers} className="size-5 accent-ink" />
            {t('peers')}
          </label>
        )}
      </div>
    </form>
  );
}

const groups = ['indicators', 'requests', 'disputes', 'proactive'] as const;

/** The measures by where they come from, with values only; the one that is shown stands among them in any case. */
function groupMeasures(choices: readonly MeasureChoice[], current: Measure) {
  const offered = choices.map(({ measure }) => measure).filter((measure) => inTotal(measure) === measure.id);
  const own = findMeasure(inTotal(current)) ?? current;
  const all = offered.some(({ id }) => id === own.id) ? offered : [...offered, own];
  return groups
    .map((key) => ({ key, entries: all.filter((measure) => groupOf(measure) === key) }))
    .filter(({ entries }) => entries.length > 0);
}

function groupOf(measure: Measure): (typeof groups)[number] {
  if (measure.kind === 'indicator') return 'indicators';
  return measure.kind === 'group' ? 'requests' : measure.table;
}
