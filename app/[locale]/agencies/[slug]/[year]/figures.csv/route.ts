import { getTranslations } from 'next-intl/server';
import { loadReport } from '@/app/published';
import { toCsv } from '@/lib/export/csv';
import { listFigures } from '@/lib/export/report-figures';
import { agencyName } from '@/lib/i18n/agency-name';
import { formLabel } from '@/lib/i18n/form-label';
import { isLocale } from '@/lib/i18n/locales';

/** Every cell of a report, one a line, with keys for programs and labels for people. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/figures.csv'>) {
  const { locale, slug, year } = await params;
  const loaded = isLocale(locale) ? await loadReport(slug, Number(year)) : null;
  if (!isLocale(locale) || !loaded) return new Response('404', { status: 404 });
  const t = await getTranslations({ locale, namespace: 'export' });
  const { agency, form, tables } = loaded.report;
  const rows = (form ? listFigures(form, tables) : []).map((figure) => [
    agencyName(locale, agency),
    Number(year),
    form,
    formLabel(locale, figure.table, 'title'),
    formLabel(locale, figure.table, `row.${figure.row}`),
    formLabel(locale, figure.table, `column.${figure.columnLabel}`),
    figure.value,
    t(`state.${figure.state}`),
    figure.printed,
    `${figure.table}.${figure.row}.${figure.column}`,
    agency.isFictitious ? t('fictitious') : null,
  ]);
  const heading = (
    ['agency', 'year', 'form', 'table', 'row', 'column', 'value', 'status', 'printed', 'key', 'remark'] as const
  ).map((key) => t(`heading.${key}`));
  return new Response(toCsv([heading, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-${year}.csv"`,
    },
  });
}
