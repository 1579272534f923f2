import { useTranslations } from 'next-intl';
import { Downloads, dataFiles } from '@/components/take-away/downloads';
import type { Locale } from '@/lib/i18n/locales';
import type { ChartSpec } from '@/lib/report/series';
import { ChartDrawing } from './chart-drawing';
import { ChartInteractive } from './chart-interactive';
import { ChartTable } from './chart-table';
import { describeChart } from './chart-view';
import { type Mode, modes, sizes } from './layout/scene';

export interface ChartFigureProps {
  spec: ChartSpec;
  locale: Locale;
  /** The level of the heading over the chart, one below that of the section it stands in. */
  heading: 'h2' | 'h3';
  /** Address of the chart's files without their endings: its figures, and the drawing itself. */
  files: string;
  /** Address of the page to be framed on another site, whole; absent where there is none. */
  embed?: string;
}

/**
 * A chart as a figure: a sentence that says what it shows, the drawing, its source, its data as a table, and downloads. Complete without
 * script; with script, pointing at it or moving into it adds a tooltip and lets series be switched off. One chart of a kind on a page.
 */
export function ChartFigure({ spec, locale, heading: Heading, files, embed }: ChartFigureProps) {
  const t = useTranslations('chart');
  const view = describeChart(spec, t, locale);
  const id = `chart-${spec.key}`;
  const ids = { labelledBy: `${id}-heading`, describedBy: `${id}-sub` };
  const isStack = view.kind === 'stack';
  const modeLabels = { counts: t('counts'), shares: t('shares') };
  const hasFigures = view.gaps.length < view.years.length;
  return (
    <figure className="chart" aria-labelledby={ids.labelledBy}>
      <Heading id={ids.labelledBy}>{view.heading}</Heading>
      <p id={ids.describedBy}>{view.sub}</p>
      {hasFigures && (
        <ChartInteractive
          view={view}
          controls={isStack && <ModeChoice id={id} legend={t('mode')} labels={modeLabels} />}
        >
          {(isStack ? modes : linesOnly).flatMap((mode) =>
            sizes.map((size) => <ChartDrawing key={`${mode}-${size}`} view={view} size={size} mode={mode} {...ids} />),
          )}
        </ChartInteractive>
      )}
      <figcaption>
        <span>{view.source}</span>
        <details>
          <summary>{t('showTable')}</summary>
          <ChartTable view={view} words={{ year: t('year'), dashNote: t('dashNote') }} labelledBy={ids.labelledBy} />
        </details>
        <Downloads
          files={[
            ...dataFiles(files),
            ...(hasFigures
              ? ['svg', 'png'].map((kind) => ({ label: kind.toUpperCase(), href: `${files}.${kind}` }))
              : []),
          ]}
        />
        {embed && (
          <details className="chart-embed">
            <summary>{t('embed')}</summary>
            <p>{t('embedNote')}</p>
            <code className="select-all break-all">{`<iframe src="${embed}" title="${t(`name.${spec.key}`)}" width="640" height="640" loading="lazy" style="border:0"></iframe>`}</code>
          </details>
        )}
      </figcaption>
    </figure>
  );
}

const linesOnly: readonly Mode[] = ['counts'];

/** Plain radio buttons: the style sheet shows the drawing that goes with the one chosen, so no script is needed. */
function ModeChoice({ id, legend, labels }: { id: string; legend: string; labels: Record<Mode, string> }) {
  return (
    <fieldset className="chart-modes">
      <legend>{legend}</legend>
      {modes.map((mode) => (
        <label key={mode}>
          <input type="radio" name={`${id}-mode`} value={mode} defaultChecked={mode === 'counts'} />
          <span>{labels[mode]}</span>
        </label>
      ))}
    </fieldset>
  );
}
