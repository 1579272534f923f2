import { answerSocialImage } from '@/app/answer-social-image';
import { answerNotFound } from '@/app/answer-tables';
import { loadAgency } from '@/app/published';
import { agencyName } from '@/lib/i18n/agency-name';
import { isLocale } from '@/lib/i18n/locales';

/** The picture that is shown where an agency's page is shared. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/social.png'>) {
  const { locale, slug } = await params;
  const loaded = isLocale(locale) ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !loaded) return answerNotFound();
  return answerSocialImage(locale, agencyName(locale, loaded.agency), loaded.reports);
}
