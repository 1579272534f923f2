import { tableOf, undividedOther } from '@/lib/report/form';

/** Every row of table 3 in the order of the form; row six both divided and undivided, of which a report has one or the other. */
export const requestRows: readonly string[] = tableOf('2021', 'requests').blocks.flatMap(({ rows }) =>
  rows.flatMap(({ key }) => (key === 'concluded' ? [undividedOther.key, key] : [key])),
);
