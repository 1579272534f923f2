import { formLabel } from '@/lib/i18n/form-label';
import { columnLabel, placeText } from '@/lib/i18n/note-text';
import type { Draft } from '@/lib/report/draft';
import type { Figure } from '@/lib/report/figure';
import { type TableKey, tableKeys } from '@/lib/report/form';
import type { Words } from './words';

interface ReadFigure {
  table: TableKey;
  row: string;
  column: string;
  figure: Figure;
}

/** Every figure of a draft in the order of the form. */
function listFigures({ tables }: Draft): ReadFigure[] {
  return tableKeys.flatMap((table) =>
    Object.entries(tables[table] ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, figure]) => ({ table, row, column, figure })),
    ),
  );
}

/** For each figure a line: what it is, what was read, where it stands, and which labels gave it its row and column. */
export function explainFigures(draft: Draft, { locale, t }: Words): string[] {
  return listFigures(draft).map(({ table, row, column, figure }) => {
    const { printed, place, confidence, decidedBy } = figure;
    const labels = `${formLabel(locale, table, `row.${row}`)} · ${columnLabel(locale, table, column)}`;
    const said = figure.state === 'value' ? String(figure.value) : t(`explain.${figure.state}`);
    return [
      `${table}.${row}.${column} (${labels}) = ${said}`,
      t('explain.printed', { printed: printed.replace(/\s+/g, ' ') }),
      `${placeText(locale, place)}${boxText(figure)}`,
      t('explain.decidedBy', {
        row: decidedBy?.row ?? t('explain.form'),
        column: decidedBy?.column ?? t('explain.form'),
      }),
      ...(confidence === undefined ? [] : [t('explain.confidence', { confidence })]),
    ].join(' | ');
  });
}

/** The same for a program. */
export const explainAsJson = (draft: Draft) =>
  listFigures(draft).map(({ figure, ...where }) => ({
    ...where,
    state: figure.state,
    printed: figure.printed,
    place: figure.place ?? null,
    decidedBy: figure.decidedBy ?? null,
    confidence: figure.confidence ?? null,
  }));

function boxText({ place }: Figure): string {
  return place?.kind === 'box' ? ` (${place.x}, ${place.y}, ${place.width} × ${place.height})` : '';
}
