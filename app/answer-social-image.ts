import { drawSocialImage } from '@/lib/export/social-image';
import { exportWords } from '@/lib/export/words';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { countOf, type FigureTables } from '@/lib/report/figure';
import { yearsThrough } from '@/lib/report/years';
import { answerNotFound } from './answer-tables';

const barsAtMost = 9;

/** Answers with the picture of a page of an agency: a title over the requests that it received each year. */
export function answerSocialImage(
  locale: Locale,
  title: string,
  reports: readonly { year: number; tables: FigureTables }[],
  marked?: number,
): Response {
  const t = exportWords(locale);
  const years = yearsThrough(reports.map(({ year }) => year)).slice(-barsAtMost);
  const picture = drawSocialImage({
    locale,
    title,
    caption: t('social.caption'),
    site: messagesOf(locale).site.name,
    missing: '—',
    marked,
    bars: years.map((year) => ({
      year,
      value: countOf(reports.find((report) => report.year === year)?.tables.requests?.received?.total),
    })),
  });
  if (!picture) return answerNotFound();
  return new Response(new Uint8Array(picture), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  });
}
