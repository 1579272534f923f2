import { answerNotFound, answerTables } from '@/app/answer-tables';
import { citeReport } from '@/app/cite';
import { loadReport } from '@/app/published';
import { originOf } from '@/lib/export/citation';
import { figuresTable } from '@/lib/export/figures-table';
import { layOutReport } from '@/lib/export/statutory-grid';
import { toSheet } from '@/lib/export/statutory-sheet';
import { isLocale } from '@/lib/i18n/locales';

/** A report as a workbook: its tables as the form prints them, then every cell in a row of its own. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/figures.xlsx'>) {
  const { locale, slug, year } = await params;
  const loaded = isLocale(locale) ? await loadReport(slug, Number(year)) : null;
  if (!isLocale(locale) || !loaded) return answerNotFound();
  const { report } = loaded;
  return answerTables({
    locale,
    format: 'xlsx',
    fileName: `${slug}-${year}`,
    origin: originOf(locale, citeReport(locale, report)),
    laidOut: layOutReport(locale, report.form, report.tables).map(toSheet),
    tables: [figuresTable(locale, report.agency, [report])],
  });
}
