import { getTranslations } from 'next-intl/server';
import { describeArticles } from '@/components/glossary/glossary-list';
import type { Explanation } from '@/components/glossary/glossary-popover';
import { findGlossaryEntry } from '@/lib/i18n/glossary';
import { isLocale } from '@/lib/i18n/locales';

/** One entry of the glossary (`requests.row.received.json`), for the popover of a label. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/glossary/[file]'>) {
  const { locale, file } = await params;
  const entry = isLocale(locale) && file.endsWith('.json') ? findGlossaryEntry(locale, file.slice(0, -5)) : null;
  if (!isLocale(locale) || !entry) return new Response('404', { status: 404 });
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const { label, meaning, counted } = entry;
  const explanation: Explanation = { label, meaning, counted, articles: describeArticles(t, entry) };
  return Response.json(explanation, { headers: { 'Cache-Control': 'public, max-age=3600' } });
}
