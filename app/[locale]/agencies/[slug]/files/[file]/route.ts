import { answerNotFound, answerTables, isTableFormat, splitFileName } from '@/app/answer-tables';
import { citeAgency } from '@/app/cite';
import { loadAgency } from '@/app/published';
import { reportsTable } from '@/lib/export/agency-tables';
import { originOf } from '@/lib/export/citation';
import { figuresTable } from '@/lib/export/figures-table';
import { isLocale } from '@/lib/i18n/locales';

/** Every figure of every report of an agency, and the list of its reports: `figures.csv`, `.xlsx` or `.json`. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/files/[file]'>) {
  const { locale, slug, file } = await params;
  const { name, format } = splitFileName(file);
  const loaded = isLocale(locale) && name === 'figures' && isTableFormat(format) ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !isTableFormat(format) || !loaded) return answerNotFound();
  const { agency, reports, publication } = loaded;
  return answerTables({
    locale,
    format,
    fileName: slug,
    origin: originOf(locale, citeAgency(locale, loaded)),
    tables: [figuresTable(locale, agency, reports), reportsTable(locale, slug, publication, reports)],
  });
}
