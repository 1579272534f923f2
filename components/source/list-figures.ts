import { shortLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';
import { columnLabel } from '@/lib/i18n/note-text';
import type { Excerpt } from '@/lib/report/draft';
import type { Figure, FigureTables, Place } from '@/lib/report/figure';
import { tableKeys } from '@/lib/report/form';

/** A figure that stands somewhere in the document. */
export interface PlacedFigure {
  /** Its anchor on the page of the report and on that of the source: `requests.received.total`. */
  id: string;
  label: string;
  figure: Figure;
  place: Place;
}

/** The figures of a report that have a place in its document, in the order of the form. */
export function listPlacedFigures(locale: Locale, tables: FigureTables): PlacedFigure[] {
  return tableKeys.flatMap((table) =>
    Object.entries(tables[table] ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, figure]) => {
        if (!figure.place) return [];
        const label = `${shortLabel(locale, table, row)} · ${columnLabel(locale, table, column)}`;
        return [{ id: `${table}.${row}.${column}`, label, figure, place: figure.place }];
      }),
    ),
  );
}

/** The figures that stand in a row or line of the document. */
export function figuresIn(figures: readonly PlacedFigure[], place: Excerpt['place']): PlacedFigure[] {
  return figures.filter(({ place: own }) => {
    if (own.kind === 'line') return place.kind === 'line' && own.line === place.line;
    return own.kind === 'cell' && place.kind === 'cell' && own.table === place.table && own.row === place.row;
  });
}
