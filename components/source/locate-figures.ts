import type { Excerpt } from '@/lib/report/draft';
import type { PlacedFigure } from './list-figures';

interface LocatedCell {
  text: string;
  own: PlacedFigure[];
}

/**
 * Gives each cell of a row or line the figures that were read from it. A cell of a table is told by its column; a line has no columns, so its
 * figures are told by their text, in order. Where that is not certain the figures stand at the end of the row, where they claim no cell.
 */
export function locateFigures(cells: Excerpt['cells'], figures: readonly PlacedFigure[]): LocatedCell[] {
  const located = cells.map((text) => (text === null ? null : { text, own: [] as PlacedFigure[] }));
  const unplaced: PlacedFigure[] = [];
  for (const figure of figures) {
    const at = figure.place.kind === 'cell' ? figure.place.column - 1 : indexInLine(cells, figure, figures);
    // The table beside this one in a sheet has a row of the same number.
    if (figure.place.kind === 'cell' && cells[at] === null) continue;
    const isThere = cells[at]?.trim() === figure.figure.printed.trim();
    if (isThere) located[at]?.own.push(figure);
    else unplaced.push(figure);
  }
  const shown = located.filter((cell) => cell !== null);
  if (unplaced.length === 0) return shown;
  const [only, ...more] = shown;
  // A line of one cell holds all its figures.
  if (only && more.length === 0) return [{ ...only, own: [...only.own, ...unplaced] }];
  return [...shown, { text: '', own: unplaced }];
}

/** The cell of a line, if it holds as many cells of this text as figures; -1 otherwise. */
function indexInLine(cells: Excerpt['cells'], figure: PlacedFigure, figures: readonly PlacedFigure[]): number {
  const printed = figure.figure.printed.trim();
  const alike = figures.filter((other) => other.figure.printed.trim() === printed);
  const indices = cells.flatMap((text, index) => (text?.trim() === printed ? [index] : []));
  return indices.length === alike.length ? (indices[alike.indexOf(figure)] ?? -1) : -1;
}
