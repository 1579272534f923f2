import { tableOf } from '@/lib/report/form';
import { FigureCell } from './figure-cell';
import type { StatutoryTableProps } from './table-props';

const id = (...keys: string[]) => `disputes-${keys.join('-')}`;

/** Table 4 as the form prints it: its three groups stand side by side over one row of figures. */
export function DisputesTable({
  form,
  figures,
  lastYear,
  findingOf,
  label,
  heading,
  locale,
  words,
  source,
  showsEarlier,
}: StatutoryTableProps) {
  const [block] = tableOf(form, 'disputes').blocks;
  if (!block) return null;
  const { columns, rows } = block;
  const ungrouped = rows.filter(({ groups }) => groups.length === 0);
  const grouped = rows.filter(({ groups }) => groups.length > 0);
  const headings = (row: string, rowSpan: number) =>
    columns.map((column) => (
      <th
        key={`${row}-${column.key}`}
        id={id(row, column.key)}
        rowSpan={rowSpan}
        scope="col"
        className="min-w-11 print:min-w-0"
      >
        {heading(`column.${column.key}`)}
      </th>
    ));
  return (
    <table className="statutory min-w-[44rem] print:min-w-0">
      <caption>
        {label('title')} <span>{label('unit')}</span>
      </caption>
      <thead>
        <tr>
          {ungrouped.map(({ key }) => (
            <th key={key} id={id(key)} colSpan={columns.length} scope="colgroup">
              {heading(`row.${key}`)}
            </th>
          ))}
          <th id={id('litigation')} colSpan={columns.length * grouped.length} scope="colgroup">
            {heading('group.litigation')}
          </th>
        </tr>
        <tr>
          {ungrouped.flatMap(({ key }) => headings(key, 2))}
          {grouped.map(({ key }) => (
            <th key={key} id={id(key)} colSpan={columns.length} scope="colgroup">
              {heading(`row.${key}`)}
            </th>
          ))}
        </tr>
        <tr>{grouped.flatMap(({ key }) => headings(key, 1))}</tr>
      </thead>
      <tbody>
        <tr>
          {rows.flatMap((row) =>
            columns.map((column) => (
              <FigureCell
                key={`${row.key}-${column.key}`}
                id={`disputes.${row.key}.${column.key}`}
                figure={figures[row.key]?.[column.key]}
                lastYear={lastYear?.[row.key]?.[column.key]}
                finding={findingOf(row.key, column.key)}
                isTotal={column.key === 'total'}
                headers={[...row.groups.map((group) => id(group)), id(row.key), id(row.key, column.key)].join(' ')}
                locale={locale}
                words={words}
                source={source}
                showsEarlier={showsEarlier}
              />
            )),
          )}
        </tr>
      </tbody>
    </table>
  );
}
