import { GlossaryLink } from '@/components/glossary/glossary-link';
import { glossaryIdOfSeries } from '@/lib/report/glossary';
import { type ChartView, explainAbsence, formatCount, formatShare, shareOf } from './chart-view';

interface Props {
  view: ChartView;
  words: { year: string; dashNote: string };
  labelledBy: string;
}

/** The chart's figures: a row for each year, the latest first, with shares beside the parts of a whole. */
export function ChartTable({ view, words, labelledBy }: Props) {
  const columns = [...view.series, ...(view.total ? [view.total] : []), ...(view.aside ? [view.aside] : [])];
  const hasShares = view.total !== undefined;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section className="chart-scroll" aria-labelledby={labelledBy} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  <Heading locale={view.locale} series={key} label={label} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.years
              .map((year, index) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {columns.map((column) => {
                    const value = column.values[index] ?? null;
                    const share = hasShares && column !== view.total ? shareOf(view, column.values, index) : null;
                    return (
                      <td key={column.key}>
                        {value === null ? (
                          <Absent why={explainAbsence(view, column, index)} />
                        ) : (
                          formatCount(value, view.locale)
                        )}
                        {share !== null && <small>{formatShare(share, view.locale, 1)}</small>}
                      </td>
                    );
                  })}
                </tr>
              ))
              .toReversed()}
          </tbody>
        </table>
      </section>
      <p>{words.dashNote}</p>
      {view.breaks.map(({ index, note }) => (
        <p key={index}>{note}</p>
      ))}
    </>
  );
}

/** The name of a series, as a link to its explanation where the glossary has one. */
function Heading({ locale, series, label }: { locale: ChartView['locale']; series: string; label: string }) {
  const entry = glossaryIdOfSeries(series);
  if (!entry) return label;
  return (
    <GlossaryLink locale={locale} entry={entry}>
      {label}
    </GlossaryLink>
  );
}

function Absent({ why }: { why: string }) {
  return (
    <abbr title={why}>
      <span aria-hidden="true">—</span>
      <span className="chart-unseen">{why}</span>
    </abbr>
  );
}
