import type { FigureTable } from '@/lib/report/figure';
import { blocksAsPrinted, type Column, type Row, undividedOther } from '@/lib/report/form';
import { FigureCell } from './figure-cell';
import type { StatutoryTableProps } from './table-props';

const id = (key: string) => `requests-${key.replaceAll('.', '-')}`;

/** Table 3 as the form prints it. Every cell names its headings, since they are merged over several rows and columns. */
export function RequestsTable({
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
  const blockOf = (table: FigureTable) => blocksAsPrinted(form, 'requests', (row) => table[row] !== undefined)[0];
  const [block, earlier] = [blockOf(figures), blockOf(lastYear ?? {})];
  if (!block || !earlier) return null;
  const { columns } = block;
  const rows = showsEarlier ? rowsOfBoth(block.rows, earlier.rows) : block.rows;
  return (
    <table className="statutory md:min-w-[46rem] print:min-w-0">
      <caption>
        {label('title')} <span>{label('unit')}</span>
      </caption>
      <RequestsHead columns={columns} label={label} heading={heading} />
      <tbody>
        {rows.map((row, index) => {
          const opened = openedGroups(rows, index);
          return (
            <tr key={row.key}>
              {opened.map(({ group, span }) => (
                <th key={group} id={id(group)} rowSpan={span} scope="rowgroup" className="statutory-stub bg-wash">
                  {heading(`group.${group}`)}
                </th>
              ))}
              <th id={id(row.key)} scope="row" colSpan={3 - row.groups.length} className="md:min-w-40">
                {heading(`row.${row.key}`)}
              </th>
              {columns.map((column) => (
                <FigureCell
                  key={column.key}
                  id={`requests.${row.key}.${column.key}`}
                  figure={figures[row.key]?.[column.key]}
                  lastYear={lastYear?.[row.key]?.[column.key]}
                  finding={findingOf(row.key, column.key)}
                  isTotal={column.key === 'total'}
                  headers={[column.group ?? '', column.key, ...row.groups, row.key]
                    .filter(Boolean)
                    .map((key) => id(key))
                    .join(' ')}
                  locale={locale}
                  words={words}
                  source={source}
                  showsEarlier={showsEarlier}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RequestsHead({
  columns,
  label,
  heading,
}: Pick<StatutoryTableProps, 'label' | 'heading'> & { columns: readonly Column[] }) {
  const grouped = columns.filter(({ group }) => group);
  return (
    <thead>
      <tr>
        <td rowSpan={3} colSpan={3} className="text-left">
          {label('balanceRule')}
        </td>
        <th colSpan={columns.length} scope="colgroup">
          {label('applicants')}
        </th>
      </tr>
      <tr>
        {columns.map((column) =>
          !column.group ? (
            <th key={column.key} id={id(column.key)} rowSpan={2} scope="col">
              {heading(`column.${column.key}`)}
            </th>
          ) : column === grouped[0] ? (
            <th key={column.group} id={id(column.group)} colSpan={grouped.length} scope="colgroup">
              {heading(`group.${column.group}`)}
            </th>
          ) : null,
        )}
      </tr>
      <tr>
        {grouped.map((column) => (
          <th key={column.key} id={id(column.key)} scope="col">
            {heading(`column.${column.key}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The group headings that begin at a row, each with the number of rows it spans. */
function openedGroups(rows: readonly Row[], index: number): { group: string; span: number }[] {
  const groups = rows[index]?.groups ?? [];
  return groups
    .filter((group) => !rows[index - 1]?.groups.includes(group))
    .map((group) => ({ group, span: rows.filter((row) => row.groups.includes(group)).length }));
}

/** The rows of two reports: where one of them divides row six and the other does not, the one row follows the three, and no figure is lost. */
function rowsOfBoth(rows: readonly Row[], earlier: readonly Row[]): readonly Row[] {
  if (rows.length === earlier.length) return rows;
  const divided = rows.length > earlier.length ? rows : earlier;
  return divided.flatMap((row) => (row.key === 'concluded' ? [undividedOther, row] : [row]));
}
