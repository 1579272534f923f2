import type { ReactNode } from 'react';
import type { FigureTable } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';
import type { CellContext } from './figure-cell';

export interface StatutoryTableProps extends CellContext {
  form: FormKey;
  figures: FigureTable;
  /** The same table of the report of the year before, where there is one. */
  lastYear: FigureTable | undefined;
  /** The anchor of the first failed check that is about the cell; null where there is none. */
  findingOf: (row: string, column: string) => string | null;
  /** The label of a row, column or group: the last part of its message key, such as `row.received`. */
  label: (key: string) => string;
  /** The same for a heading, as a link to its explanation. */
  heading: (key: string) => ReactNode;
}
