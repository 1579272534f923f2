import { answerNotFound, answerTables } from '@/app/answer-tables';
import { citeReport } from '@/app/cite';
import { loadReport } from '@/app/published';
import { originOf } from '@/lib/export/citation';
import { figuresTable } from '@/lib/export/figures-table';
import { isLocale } from '@/lib/i18n/locales';

/** Every cell of a report, one a line, with keys for programs and labels for people. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/figures.csv'>) {
  const { locale, slug, year } = await params;
  const loaded = isLocale(locale) ? await loadReport(slug, Number(year)) : null;
  if (!isLocale(locale) || !loaded) return answerNotFound();
  const { report } = loaded;
  return answerTables({
    locale,
    format: 'csv',
    fileName: `${slug}-${year}`,
    origin: originOf(locale, citeReport(locale, report)),
    tables: [figuresTable(locale, report.agency, [report])],
  });
}
