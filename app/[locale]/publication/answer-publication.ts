import { answerTables, type TableFormat } from '@/app/answer-tables';
import { loadVersion } from '@/app/published';
import { originOf } from '@/lib/export/citation';
import { publicationTable } from '@/lib/export/publication-table';
import { exportWords } from '@/lib/export/words';
import type { Locale } from '@/lib/i18n/locales';
import { parsePublicationQuery, publicationPath } from '@/lib/i18n/publication-query';
import { loadPublication } from './load-publication';

/** More than that belongs in the data package. */
const limit = 10_000;

/** Answers with the agencies of the publication page, filtered as its address says, but whole: a row for each agency and year. */
export async function answerPublication(request: Request, locale: Locale, format: TableFormat): Promise<Response> {
  const query = { ...parsePublicationQuery(Object.fromEntries(new URL(request.url).searchParams)), page: 1 };
  const t = exportWords(locale);
  const { agencies, total } = await loadPublication(query, limit);
  if (total > limit)
    return new Response(t('tooLong', { limit }), {
      status: 413,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  const version = (await loadVersion()).id;
  const origin = originOf(locale, { title: t('table.publication'), path: publicationPath(query), version });
  return answerTables({
    locale,
    format,
    fileName: 'publication',
    origin,
    tables: [publicationTable(locale, agencies)],
  });
}
