import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { formLabel } from '@/lib/i18n/form-label';
import { formatChange, formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { measureLabel } from '@/lib/i18n/measure-label';
import { type RollUp, type RollUpCell, type RollUpRow, rollUpColumns } from '@/lib/report/compare/rollup';

interface RollUpTableProps {
  locale: Locale;
  part: keyof RollUp;
  title: string;
  rows: readonly RollUpRow[];
  /** How many reports there are to add up. */
  published: number;
}

const tables = { requests: 'requests', disputes: 'disputes', documents: 'proactive' } as const;

/** A part of the tables: for each row the government's own figures, and under them the sum of its agencies'. */
export async function RollUpTable({ locale, part, title, rows, published }: RollUpTableProps) {
  const t = await getTranslations({ locale, namespace: 'rollup' });
  const columns: readonly string[] =
    part === 'documents' ? (rows[0]?.cells ?? []).map(({ column }) => column) : rollUpColumns[part];
  if (columns.length === 0) return null;
  const id = `rollup-${part}`;
  return (
    <div className="mt-8">
      <h2 id={id} className="section mb-1">
        {title}
      </h2>
      <ScrollRegion labelledBy={id}>
        <table className="listing comparison rollup">
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col" className="text-left!">
                {t('side')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {formLabel(locale, tables[part], `column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row) => (
            <tbody key={row.measure.id}>
              <tr>
                <th scope="rowgroup" rowSpan={2}>
                  {part === 'requests'
                    ? measureLabel(locale, row.measure)
                    : formLabel(locale, tables[part], `row.${'row' in row.measure ? row.measure.row : ''}`)}
                </th>
                <th scope="row" className="text-left!">
                  {t('own')}
                </th>
                {row.cells.map(({ column, own }) => (
                  <td key={column}>
                    {own.state === 'value' ? (
                      formatCount(locale, own.value)
                    ) : (
                      <>
                        —<small>{t(`absent.${own.reason === 'noReport' ? 'noReport' : 'notGiven'}`)}</small>
                      </>
                    )}
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row" className="text-left!">
                  {t('sum')}
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.column}>
                    {cell.sum === null ? '—' : formatCount(locale, cell.sum)}
                    {noteOf(cell) && <small>{noteOf(cell)}</small>}
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </div>
  );

  /** How many reports are in the sum where some are not, and by how much the own figure differs. */
  function noteOf({ own, sum, counted }: RollUpCell): string {
    const parts = [
      counted < published ? t('counted', { counted, published }) : '',
      own.state === 'value' && sum !== null
        ? t('difference', { difference: formatChange(locale, own.value - sum) })
        : '',
    ];
    return parts.filter(Boolean).join(' · ');
  }
}
