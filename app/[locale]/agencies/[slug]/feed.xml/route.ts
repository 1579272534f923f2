import { answerFeed } from '@/app/answer-feed';
import { answerNotFound } from '@/app/answer-tables';
import { loadAgency } from '@/app/published';
import { exportWords } from '@/lib/export/words';
import { agencyName } from '@/lib/i18n/agency-name';
import { isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

/** The reports of an agency, those that changed last first. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/feed.xml'>) {
  const { locale, slug } = await params;
  const loaded = isLocale(locale) ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !loaded) return answerNotFound();
  const { agency } = loaded;
  return answerFeed({
    locale,
    title: exportWords(locale)('feed.agency', { agency: agencyName(locale, agency) }),
    path: paths.agency(slug),
    reports: loaded.reports.map((report) => ({ ...report, agency })).sort((a, b) => b.updatedAt - a.updatedAt),
  });
}
