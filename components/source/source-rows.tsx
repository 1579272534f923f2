import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { Locale } from '@/lib/i18n/locales';
import { placeText } from '@/lib/i18n/note-text';
import type { Excerpt } from '@/lib/report/draft';
import { figuresIn, type PlacedFigure } from './list-figures';
import { locateFigures } from './locate-figures';

interface SourceRowsProps {
  locale: Locale;
  /** Address of the report's page. */
  report: string;
  excerpts: readonly Excerpt[];
  figures: readonly PlacedFigure[];
  /** The cells stand on the same page, which their anchors belong to. */
  isBeside?: boolean;
}

/** The rows and lines of the document that figures come from, as they are printed; each figure leads back to its cell of the report. */
export async function SourceRows({ locale, report, excerpts, figures, isBeside = false }: SourceRowsProps) {
  const t = await getTranslations({ locale, namespace: 'source' });
  const groups = groupByTable(excerpts);
  return groups.map((rows) => {
    const [first] = rows;
    const table = first?.place.kind === 'cell' ? first.place.table : null;
    const title = table === null ? t('lines') : t('table', { table });
    return (
      <div key={placeText(locale, first?.place)} className="mt-6">
        <h2 className="text-lg">{title}</h2>
        <ScrollRegion label={title} className="mt-2">
          <table className="source-rows">
            <thead>
              <tr>
                <th scope="col">{t('where')}</th>
                <th scope="col" colSpan={widestOf(rows)}>
                  {t('printed')}
                </th>
              </tr>
            </thead>
            <tbody lang="zh-CN">
              {rows.map(({ place, cells }) => (
                <tr key={placeText(locale, place)}>
                  <th scope="row" lang={locale}>
                    {place.kind === 'cell' ? t('row', { row: place.row }) : placeText(locale, place)}
                  </th>
                  {locateFigures(cells, figuresIn(figures, place)).map(({ text, own }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place.
                    <td key={index} colSpan={index === 0 ? widestOf(rows) - countCells(cells) + 1 : 1}>
                      {own.length === 0 ? text : <Figures text={text} own={own} report={report} isBeside={isBeside} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    );
  });
}

/** The text of a cell as a link to the figure that was read from it; several figures of one line follow the text. */
function Figures({
  text,
  own,
  report,
  isBeside,
}: {
  text: string;
  own: readonly PlacedFigure[];
  report: string;
  isBeside: boolean;
}) {
  const anchorOf = (id: string) => ({ id: isBeside ? undefined : id, href: `${isBeside ? '' : report}#${id}` });
  const [only, ...more] = own;
  if (only && more.length === 0 && text.trim() === only.figure.printed.trim())
    return (
      <a {...anchorOf(only.id)} title={only.label}>
        {text.trim() === '' ? '\u00a0\u00a0' : text}
        <span className="sr-only"> {only.label}</span>
      </a>
    );
  return (
    <>
      {text}
      {own.map(({ id, label, figure }) => (
        <a key={id} {...anchorOf(id)} className="ml-2 inline-block text-[0.8125rem]">
          {label} {figure.printed.trim()}
        </a>
      ))}
    </>
  );
}

function groupByTable(excerpts: readonly Excerpt[]): Excerpt[][] {
  const groups: Excerpt[][] = [];
  const tableOf = ({ place }: Excerpt) => (place.kind === 'cell' ? place.table : null);
  for (const excerpt of excerpts) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    if (last && before && tableOf(before) === tableOf(excerpt)) last.push(excerpt);
    else groups.push([excerpt]);
  }
  return groups;
}

const widestOf = (rows: readonly Excerpt[]): number => Math.max(...rows.map(({ cells }) => countCells(cells)));

const countCells = (cells: Excerpt['cells']): number => cells.filter((text) => text !== null).length;
