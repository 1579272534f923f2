'use client';

import { useGridError } from './grid-form';

interface GridCellProps {
  name: string;
  /** Its anchor: `requests.received.total`. */
  id: string;
  row: number;
  column: number;
  label: string;
  text: string;
  /** What is said of the cell: last year's figure, what is printed where that is another text, that it is blank or not there. */
  notes: readonly string[];
}

/** One cell of the grid: a field for its figure, what there is to know of it, and what is wrong with it. */
export function GridCell({ name, id, row, column, label, text, notes }: GridCellProps) {
  const error = useGridError(name);
  const described = [error && `${id}-error`, notes.length > 0 && `${id}-notes`].filter(Boolean).join(' ');
  return (
    <td className="align-top">
      <input
        id={id}
        name={name}
        defaultValue={text}
        data-row={row}
        data-column={column}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        autoComplete="off"
        spellCheck={false}
        inputMode="decimal"
        className={`min-h-11 w-full scroll-mt-80 scroll-mb-52 min-w-16 border px-2 text-right tabular-nums ${
          error ? 'border-2 border-accent' : 'border-rule'
        }`}
      />
      {error && (
        <p id={`${id}-error`} className="font-semibold text-[0.8125rem] text-accent">
          {error}
        </p>
      )}
      {notes.length > 0 && (
        <p id={`${id}-notes`} className="text-right text-[0.8125rem] text-soft">
          {notes.map((note) => (
            <span key={note} className="block">
              {note}
            </span>
          ))}
        </p>
      )}
    </td>
  );
}
