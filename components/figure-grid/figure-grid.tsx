import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { formLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';
import type { Figure, FigureTable } from '@/lib/report/figure';
import type { Block, TableKey } from '@/lib/report/form';
import { fieldOf, textOf } from '@/lib/report/typed-figure';
import { GridCell } from './grid-cell';

interface FigureGridProps {
  locale: Locale;
  table: TableKey;
  blocks: readonly Block[];
  figures: FigureTable;
  /** The same table of the report of the year before, where there is one. */
  lastYear: FigureTable | undefined;
  /** What was typed, by the name of the field, where it was not taken in. */
  typed: Readonly<Record<string, string>>;
  /** There is no document that a cell could be missing from. */
  isTypedIn: boolean;
}

/** A table of the statutory form to type in, with last year's figures beside. Rows run down over all blocks. */
export async function FigureGrid({ locale, table, blocks, figures, lastYear, typed, isTypedIn }: FigureGridProps) {
  const t = await getTranslations({ locale, namespace: 'desk.grid' });
  const notesOf = (figure: Figure | undefined, last: Figure | undefined): string[] => [
    ...(figure ? [] : [t(isTypedIn ? 'notTyped' : 'absent')]),
    ...(figure?.state === 'blank' && figure.printed.trim() === '' ? [t('blank')] : []),
    ...(figure?.state === 'unreadable' ? [t('unreadable')] : []),
    ...(figure?.state === 'value' && figure.printed.trim() !== String(figure.value)
      ? [t('printed', { text: figure.printed.trim() })]
      : []),
    ...(last ? [t('lastYear', { text: last.state === 'value' ? String(last.value) : t(last.state) })] : []),
  ];
  let before = 0;
  return blocks.map((block) => {
    const first = before;
    before += block.rows.length;
    const name = formLabel(locale, table, 'title');
    return (
      <section
        key={block.rows[0]?.key}
        className="scroll mb-5"
        aria-label={blocks.length > 1 ? t('block', { table: name, number: blocks.indexOf(block) + 1 }) : name}
      >
        <table className="listing min-w-[44rem]">
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              {block.columns.map((column) => (
                <th key={column.key} scope="col" className="text-right!">
                  {formLabel(locale, table, `column.${column.label ?? column.key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <Fragment key={row.key}>
                {groupOpened(block, index) && (
                  <tr>
                    <td colSpan={1 + block.columns.length} className="bg-wash text-soft">
                      {formLabel(locale, table, `group.${groupOpened(block, index)}`)}
                    </td>
                  </tr>
                )}
                <tr>
                  <th scope="row" className="min-w-44 font-normal">
                    {formLabel(locale, table, `row.${row.key}`)}
                  </th>
                  {block.columns.map((column, at) => {
                    const figure = figures[row.key]?.[column.key];
                    const field = fieldOf(row.key, column.key);
                    const group = row.groups.at(-1);
                    const label = `${group ? `${formLabel(locale, table, `group.${group}`)} · ` : ''}${formLabel(locale, table, `row.${row.key}`)} · ${formLabel(locale, table, `column.${column.label ?? column.key}`)}`;
                    return (
                      <GridCell
                        key={column.key}
                        name={field}
                        id={`${table}.${field}`}
                        row={first + index}
                        column={at}
                        label={label}
                        text={typed[field] ?? textOf(figure)}
                        notes={notesOf(figure, lastYear?.[row.key]?.[column.key])}
                      />
                    );
                  })}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    );
  });
}

/** The innermost group of rows that begins at a row, if one does: its name stands above, as it stands beside on paper. */
function groupOpened({ rows }: Block, index: number): string | undefined {
  const group = rows[index]?.groups.at(-1);
  return group === rows[index - 1]?.groups.at(-1) ? undefined : group;
}
