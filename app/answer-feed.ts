import { writeAtom } from '@/lib/export/atom';
import { addressOf } from '@/lib/export/citation';
import { exportWords } from '@/lib/export/words';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';

interface FeedToAnswer {
  locale: Locale;
  title: string;
  /** Of the page that the feed belongs to; the feed itself lies below it. */
  path: string;
  reports: readonly { agency: AgencyName; year: number; publishedOn: string | null; updatedAt: number }[];
}

/** Answers with a feed of reports. */
export function answerFeed({ locale, title, path, reports }: FeedToAnswer): Response {
  const t = exportWords(locale);
  const xml = writeAtom({
    language: locale,
    title,
    self: addressOf(locale, path === paths.home ? '/feed.xml' : `${path}/feed.xml`),
    page: addressOf(locale, path),
    rights: t('licence'),
    entries: reports.map(({ agency, year, publishedOn, updatedAt }) => ({
      title: t('title.report', { agency: agencyName(locale, agency), year: String(year) }),
      url: addressOf(locale, paths.report(agency.slug, year)),
      author: agencyName(locale, agency),
      summary: publishedOn ? t('feed.published', { date: formatDay(locale, publishedOn) }) : t('feed.unknown'),
      updatedAt,
    })),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
