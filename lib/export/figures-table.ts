import { agencyName } from '@/lib/i18n/agency-name';
import { formLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';
import type { AgencyName } from '@/lib/report/agency';
import type { FigureTables } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';
import type { DataColumn, DataTable } from './data-table';
import { type ExportedFigure, listFigures } from './report-figures';
import { exportWords } from './words';

interface ReportWithFigures {
  year: number;
  form: FormKey | null;
  tables: FigureTables;
}

const columns = [
  { key: 'agency', kind: 'text' },
  { key: 'year', kind: 'number' },
  { key: 'form', kind: 'text' },
  { key: 'table', kind: 'text' },
  { key: 'row', kind: 'text' },
  { key: 'column', kind: 'text' },
  { key: 'value', kind: 'number' },
  { key: 'unit', kind: 'text' },
  { key: 'status', kind: 'text' },
  { key: 'printed', kind: 'text' },
  { key: 'key', kind: 'text' },
  { key: 'remark', kind: 'text' },
] as const satisfies readonly (Pick<DataColumn, 'kind'> & { key: string })[];

/** Every cell of reports of an agency, one a row, with keys for programs and labels for people. */
export function figuresTable(
  locale: Locale,
  agency: AgencyName & { isFictitious: boolean },
  reports: readonly ReportWithFigures[],
): DataTable {
  const t = exportWords(locale);
  return {
    key: 'figures',
    title: t('table.figures'),
    columns: columns.map((column) => ({ ...column, label: t(`heading.${column.key}`) })),
    rows: reports.flatMap(({ year, form, tables }) =>
      (form ? listFigures(form, tables) : []).map((figure) => [
        agencyName(locale, agency),
        year,
        form,
        formLabel(locale, figure.table, 'title'),
        formLabel(locale, figure.table, `row.${figure.row}`),
        formLabel(locale, figure.table, `column.${figure.columnLabel}`),
        figure.value,
        t(`unit.${unitOf(figure)}`),
        t(`state.${figure.state}`),
        figure.printed,
        `${figure.table}.${figure.row}.${figure.column}`,
        agency.isFictitious ? t('fictitious') : null,
      ]),
    ),
  };
}

/** Fees are in 10 000 CNY by the form; the amount of procurement carries the unit that the report prints. */
function unitOf({ kind, columnLabel }: ExportedFigure): 'count' | 'items' | 'amount' | 'printed' {
  if (kind === 'amount') return columnLabel === 'procurementAmount' ? 'printed' : 'amount';
  return columnLabel.startsWith('items') ? 'items' : 'count';
}
