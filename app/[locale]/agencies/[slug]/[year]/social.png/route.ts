import { answerSocialImage } from '@/app/answer-social-image';
import { answerNotFound } from '@/app/answer-tables';
import { citeReport } from '@/app/cite';
import { loadAgency, loadReport } from '@/app/published';
import { isLocale } from '@/lib/i18n/locales';

/** The picture that is shown where a report's page is shared. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/social.png'>) {
  const { locale, slug, year } = await params;
  const loaded = isLocale(locale) ? await loadReport(slug, Number(year)) : null;
  const agency = loaded && (await loadAgency(slug));
  if (!isLocale(locale) || !loaded || !agency) return answerNotFound();
  return answerSocialImage(locale, citeReport(locale, loaded.report).title, agency.reports, loaded.report.year);
}
