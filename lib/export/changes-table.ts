import { agencyName } from '@/lib/i18n/agency-name';
import { formLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckedReport } from '@/lib/report/checks/compare';
import { isComparableAcrossForms, measures, totalColumn } from '@/lib/report/compare/measures';
import type { DataTable } from './data-table';
import { type ExportedFigure, listFigures } from './report-figures';
import { exportWords } from './words';

interface ChangedReports {
  agency: AgencyName & { isFictitious: boolean };
  before: CheckedReport;
  now: CheckedReport;
}

/**
 * Two reports of an agency cell by cell: what each says, and the difference where both have a count and both forms count the same there. A cell that
 * one of them does not have is in the table too, and says so.
 */
export function changesTable(locale: Locale, { agency, before, now }: ChangedReports): DataTable {
  const t = exportWords(locale);
  const [earlier, later] = [cellsOf(before), cellsOf(now)];
  const cells = new Map([...later, ...[...earlier].filter(([key]) => !later.has(key))]);
  const heading = (year: number, what: 'value' | 'status') => `${year} · ${t(`heading.${what}`)}`;
  return {
    key: 'changes',
    title: t('table.changes', { before: String(before.year), now: String(now.year) }),
    columns: [
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'table', label: t('heading.table'), kind: 'text' },
      { key: 'row', label: t('heading.row'), kind: 'text' },
      { key: 'column', label: t('heading.column'), kind: 'text' },
      { key: 'before', label: heading(before.year, 'value'), kind: 'number' },
      { key: 'beforeStatus', label: heading(before.year, 'status'), kind: 'text' },
      { key: 'now', label: heading(now.year, 'value'), kind: 'number' },
      { key: 'nowStatus', label: heading(now.year, 'status'), kind: 'text' },
      { key: 'difference', label: t('heading.difference'), kind: 'number' },
      { key: 'key', label: t('heading.key'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: [...cells].map(([key, cell]) => {
      const [from, to] = [earlier.get(key), later.get(key)];
      const isComparable = before.form === now.form || countsAlike(cell);
      const counts = isComparable ? [from?.value, to?.value].filter((value) => typeof value === 'number') : [];
      const [first, second] = counts;
      const remarks = [isComparable ? '' : t('notComparable'), agency.isFictitious ? t('fictitious') : ''];
      return [
        agencyName(locale, agency),
        formLabel(locale, cell.table, 'title'),
        formLabel(locale, cell.table, `row.${cell.row}`),
        formLabel(locale, cell.table, `column.${cell.columnLabel}`),
        from?.value ?? null,
        t(`state.${from?.state ?? 'absent'}`),
        to?.value ?? null,
        t(`state.${to?.state ?? 'absent'}`),
        first === undefined || second === undefined ? null : second - first,
        key,
        remarks.filter(Boolean).join(' · ') || null,
      ];
    }),
  };
}

function cellsOf({ form, tables }: CheckedReport): Map<string, ExportedFigure> {
  return new Map(listFigures(form, tables).map((cell) => [`${cell.table}.${cell.row}.${cell.column}`, cell]));
}

/** Whether both forms count the same in a cell. */
function countsAlike({ table, row, column }: ExportedFigure): boolean {
  const measure = measures.get(`${table}.${row}${column === totalColumn ? '' : `.${column}`}`);
  return measure !== undefined && isComparableAcrossForms(measure);
}
