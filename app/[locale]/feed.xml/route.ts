import { answerFeed } from '@/app/answer-feed';
import { answerNotFound } from '@/app/answer-tables';
import { loadChangedReports } from '@/app/published';
import { isLocale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';

/** The reports that were added or changed last. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/feed.xml'>) {
  const { locale } = await params;
  if (!isLocale(locale)) return answerNotFound();
  return answerFeed({
    locale,
    title: messagesOf(locale).export.feed.title,
    path: paths.home,
    reports: await loadChangedReports(),
  });
}
