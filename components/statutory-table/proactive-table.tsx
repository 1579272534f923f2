import { type Block, tableOf } from '@/lib/report/form';
import { FigureCell } from './figure-cell';
import type { StatutoryTableProps } from './table-props';

const id = (...keys: (string | number)[]) => `proactive-${keys.join('-')}`;

/** Blocks have one, two or three columns of figures; six narrow columns can be merged into any of these. */
const unit = 6;

/** Table 2 as the form prints it: a block for each item of article 20, with columns of its own. */
export function ProactiveTable({ itemLabel, ...props }: StatutoryTableProps & { itemLabel: (item: number) => string }) {
  const { form, label } = props;
  return (
    <table className="statutory">
      <caption>{label('title')}</caption>
      {tableOf(form, 'proactive').blocks.map((block) => (
        <ItemBlock key={block.item} {...props} block={block} title={itemLabel(block.item ?? 0)} />
      ))}
    </table>
  );
}

function ItemBlock({
  block,
  title,
  figures,
  lastYear,
  findingOf,
  label,
  heading,
  locale,
  words,
  source,
  showsEarlier,
}: StatutoryTableProps & { block: Block; title: string }) {
  const item = block.item ?? 0;
  const span = unit / block.columns.length;
  return (
    <tbody>
      <tr>
        <th id={id(item)} colSpan={1 + unit} scope="rowgroup" className="bg-wash text-center">
          {title}
        </th>
      </tr>
      <tr>
        <th id={id(item, 'content')} scope="col" className="w-1/4">
          {label('content')}
        </th>
        {block.columns.map((column) => (
          <th key={column.key} id={id(item, column.key)} scope="col" colSpan={span} className="text-right">
            {heading(`column.${column.label ?? column.key}`)}
          </th>
        ))}
      </tr>
      {block.rows.map((row) => (
        <tr key={row.key}>
          <th id={id(row.key)} scope="row" headers={`${id(item)} ${id(item, 'content')}`}>
            {heading(`row.${row.key}`)}
          </th>
          {block.columns.map((column) => (
            <FigureCell
              key={column.key}
              id={`proactive.${row.key}.${column.key}`}
              figure={figures[row.key]?.[column.key]}
              lastYear={lastYear?.[row.key]?.[column.key]}
              finding={findingOf(row.key, column.key)}
              isTotal={false}
              colSpan={span}
              headers={[id(item), id(item, column.key), id(row.key)].join(' ')}
              locale={locale}
              words={words}
              source={source}
              showsEarlier={showsEarlier}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
