import { loadSimilar } from '@/app/published';
import { comparePath } from '@/lib/i18n/compare-query';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';

const beside = 4;

/** Leads to the comparison of an agency with those most like it. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/similar'>) {
  const { locale, slug } = await params;
  const similar = (await loadSimilar(slug)).slice(0, beside);
  const agencies = [slug, ...similar.map((agency) => agency.slug)];
  const path = comparePath({ agencies, measure: 'disclosureRate', hasPeers: true });
  const headers = { Location: localePath(isLocale(locale) ? locale : defaultLocale, path) };
  return new Response(null, { status: 307, headers });
}
