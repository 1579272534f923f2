import { useTranslations } from 'next-intl';
import { ChartDrawing } from '@/components/chart/chart-drawing';
import { ChartTable } from '@/components/chart/chart-table';
import { type ChartView, describeChart } from '@/components/chart/chart-view';
import { PartKey } from '@/components/chart/part-key';
import type { Locale } from '@/lib/i18n/locales';
import type { ChartSpec } from '@/lib/report/series';

interface CompositionPanelsProps {
  locale: Locale;
  agencies: readonly { name: string; spec: ChartSpec }[];
  children: React.ReactNode;
}

/** For each agency what its whole consisted of, year by year, as shares; the figures in a table under each. */
export function CompositionPanels({ locale, agencies, children }: CompositionPanelsProps) {
  const t = useTranslations('chart');
  const views = agencies.map(({ name, spec }, index) => ({
    name,
    view: { ...describeChart(spec, t, locale), key: `shares-${index}` },
  }));
  const first = views[0]?.view;
  if (!first) return null;
  const notes = new Set(views.flatMap(({ view }) => view.breaks.map(({ note }) => note)));
  return (
    <figure className="chart" aria-labelledby="shares-heading">
      <h2 id="shares-heading">{t(`composition.${compositionKey(first)}`)}</h2>
      <p>{first.sub}</p>
      <PartKey series={first.series} label={t('switches')} />
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        {views.map(({ name, view }) => (
          <section key={view.key} className="chart-panel min-w-0">
            <h3 id={`${view.key}-name`} className="font-semibold text-[0.9375rem]">
              {name}
            </h3>
            <p id={`${view.key}-sentence`} className="mb-2 text-[0.875rem] text-soft leading-snug">
              {view.heading}
            </p>
            {view.gaps.length < view.years.length && (
              <ChartDrawing
                view={view}
                size="narrow"
                mode="shares"
                labelledBy={`${view.key}-name`}
                describedBy={`${view.key}-sentence`}
              />
            )}
            <details className="mt-1 text-[0.875rem]">
              <summary>{t('showTable')}</summary>
              <ChartTable
                view={view}
                words={{ year: t('year'), dashNote: t('dashNote') }}
                labelledBy={`${view.key}-name`}
              />
            </details>
          </section>
        ))}
      </div>
      <figcaption>
        {[...notes].map((note) => (
          <span key={note} className="w-full">
            {note}
          </span>
        ))}
        <span>{first.source}</span>
        {children}
      </figcaption>
    </figure>
  );
}

const compositionKeys = ['outcomes', 'applicants', 'disputes'] as const;

function compositionKey({ total }: ChartView): (typeof compositionKeys)[number] {
  if (total?.key === 'received') return 'applicants';
  return total?.key === 'disputeTotal' ? 'disputes' : 'outcomes';
}
