import { tableOf, undividedOther } from '@/lib/report/form';

/** The rows that form 2021 divides row six into. */
export const dividedOther = tableOf('2021', 'requests').blocks.flatMap(({ rows }) =>
  rows.filter(({ groups }) => groups.includes('other')).map(({ key }) => key),
);

/** Every row of table 3 in the order of the form; row six both divided and undivided, of which a report has one or the other. */
export const requestRows: readonly string[] = tableOf('2021', 'requests').blocks.flatMap(({ rows }) =>
  rows.flatMap(({ key }) => (key === 'concluded' ? [undividedOther.key, key] : [key])),
);
