import { getTranslations } from 'next-intl/server';
import { formLabel, shortLabel } from '@/lib/i18n/form-label';
import { formatAmount, formatCount, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Figure } from '@/lib/report/figure';
import { type ChangedCell, changedCells, type ReportContent } from '@/lib/report/revision';

interface ChangeListProps {
  locale: Locale;
  before: ReportContent;
  after: ReportContent;
  corrections: readonly { table: string; row: string; column: string; reason: string }[];
}

const factKeys = ['title', 'publishedOn', 'period', 'processingFee', 'sourceUrl'] as const;

/** What changed from one version of a report to the next: each cell with what it said, and why; each section by its number. */
export async function ChangeList({ locale, before, after, corrections }: ChangeListProps) {
  const [t, form] = [
    await getTranslations({ locale, namespace: 'versions' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  const cells = changedCells(after.form, before.tables, after.tables);
  const sections = after.sections.filter(
    ({ number, text }) => before.sections.find((section) => section.number === number)?.text !== text,
  );
  const facts = factKeys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (cells.length === 0 && sections.length === 0 && facts.length === 0)
    return <p className="text-soft">{t('nothing')}</p>;
  const reasonOf = ({ table, row, column }: ChangedCell) =>
    corrections.findLast((entry) => entry.table === table && entry.row === row && entry.column === column)?.reason;
  return (
    <>
      {cells.length > 0 && (
        <div className="scroll mt-2">
          <table className="listing">
            <thead>
              <tr>
                <th scope="col">{t('cell')}</th>
                <th scope="col" className="text-right!">
                  {t('before')}
                </th>
                <th scope="col" className="text-right!">
                  {t('after')}
                </th>
                <th scope="col">{t('reason')}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <tr key={`${cell.table}.${cell.row}.${cell.column}`}>
                  <th scope="row" className="font-normal">
                    {shortLabel(locale, cell.table, cell.row)} ·{' '}
                    {formLabel(locale, cell.table, `column.${cell.column}`)}
                  </th>
                  <td className="whitespace-nowrap text-right!">
                    {sayFigure(locale, cell.before, t('state.absent'), t('state.blank'), t('state.unreadable'))}
                  </td>
                  <td className="whitespace-nowrap text-right! font-semibold">
                    {sayFigure(locale, cell.after, t('state.absent'), t('state.blank'), t('state.unreadable'))}
                  </td>
                  <td lang="zh-CN">{reasonOf(cell) ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {facts.length > 0 && (
        <p className="mt-2">
          {t('facts', {
            list: formatList(
              locale,
              facts.map((key) => t(`fact.${key}`)),
            ),
          })}
        </p>
      )}
      {sections.length > 0 && (
        <p className="mt-2">
          {t('sections', {
            list: sections
              .map(({ number }) =>
                form('sectionTitle', { numeral: form(`numeral.${number}`), title: form(`section.${number}`) }),
              )
              .join(locale === 'zh-CN' ? '；' : '; '),
          })}
        </p>
      )}
    </>
  );
}

function sayFigure(
  locale: Locale,
  figure: Figure | undefined,
  absent: string,
  blank: string,
  unreadable: string,
): string {
  if (!figure) return absent;
  if (figure.state === 'blank') return blank;
  if (figure.state === 'unreadable') return unreadable;
  return typeof figure.value === 'number' ? formatCount(locale, figure.value) : formatAmount(locale, figure.value);
}
