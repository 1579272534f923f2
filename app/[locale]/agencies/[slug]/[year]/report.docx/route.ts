import { answerFile, answerNotFound } from '@/app/answer-tables';
import { citeReport } from '@/app/cite';
import { loadReport } from '@/app/published';
import { originOf } from '@/lib/export/citation';
import { toDocx } from '@/lib/export/report-docx';
import { isLocale } from '@/lib/i18n/locales';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A report as a Word document in the statutory layout. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/report.docx'>) {
  const { locale, slug, year } = await params;
  const loaded = isLocale(locale) ? await loadReport(slug, Number(year)) : null;
  if (!isLocale(locale) || !loaded) return answerNotFound();
  const { report } = loaded;
  const bytes = await toDocx(locale, report, originOf(locale, citeReport(locale, report)));
  return answerFile(new Uint8Array(bytes), mediaType, `${slug}-${year}.docx`);
}
