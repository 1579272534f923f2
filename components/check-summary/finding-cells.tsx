import { getTranslations } from 'next-intl/server';
import type { ReportPartProps } from '@/components/report/report-props';
import { cellName } from '@/lib/i18n/finding-text';
import { localePath, paths } from '@/lib/i18n/paths';
import type { CellAddress } from '@/lib/report/checks/result';
import type { ReportFinding } from '@/lib/report/finding';

/** More than these are a table, which is linked as a whole. */
const cellsNamed = 8;

/** Links from a finding to the cells that it lies in: on this page, or in the report of the year before. Cells of zeros and blanks of a long sum are left out. */
export async function FindingCells({ locale, report, finding }: ReportPartProps & { finding: ReportFinding }) {
  const cells = finding.cells.filter(
    ({ table, row, column, year }) => year !== report.year || report.tables[table]?.[row]?.[column] !== undefined,
  );
  const spoken = cells.filter((cell) => cells.length <= cellsNamed || isSpoken(finding, cell));
  const table = cells.find(({ year }) => year === report.year)?.table;
  if (spoken.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'finding' });
  const hrefOf = ({ table: of, row, column, year }: CellAddress) =>
    `${year === report.year ? '' : localePath(locale, paths.report(report.agency.slug, year))}#${of}.${row}.${column}`;
  return (
    <p className="print:hidden">
      <span className="text-soft">{t('cells')}</span>{' '}
      {spoken.slice(0, cellsNamed).map((cell, index) => (
        <span key={`${cell.year} ${cell.row} ${cell.column}`}>
          {index > 0 && t('separator')}
          <a href={hrefOf(cell)}>
            {cell.year === report.year ? '' : `${cell.year} `}
            {cellName(locale, cell)}
          </a>
        </span>
      ))}
      {spoken.length > cellsNamed && table && (
        <>
          {t('separator')}
          <a href={`#table-${table}`}>{t('wholeTable')}</a>
        </>
      )}
    </p>
  );
}

/** Whether the sentence of a sum names the cell. */
function isSpoken({ evidence }: ReportFinding, { row, column, year }: CellAddress): boolean {
  if (evidence.is !== 'sums') return true;
  const terms = [evidence.left, evidence.right].flatMap((side) =>
    side.terms.map((term) => ({ ...term, isAlone: side.terms.length === 1 })),
  );
  return terms.some(
    (term) => term.row === row && term.column === column && term.year === year && (term.isAlone || Boolean(term.value)),
  );
}
