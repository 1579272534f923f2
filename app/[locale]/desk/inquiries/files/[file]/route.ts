import { answerFile, answerNotFound, answerTables, splitFileName } from '@/app/answer-tables';
import { type InquiryRow, listInquiries } from '@/db/queries/inquiries';
import { recordAccountAction } from '@/db/queries/staff-access';
import { inboxQueryOf, inboxSearch, parseInboxFilter } from '@/lib/desk/inquiry-form';
import { toCsv } from '@/lib/export/csv';
import { mostRows, rowsUnderHeading } from '@/lib/export/data-table';
import { inquiriesTable } from '@/lib/export/inquiries-table';
import { exportWords } from '@/lib/export/words';
import { dayInChina } from '@/lib/report/day-in-china';
import { deskDownload } from '../../../desk-route';

/** Rows that are asked for at once, so that the server answers others meanwhile. */
const batchSize = 1000;

/** The inquiries that the inbox finds, all of them: `inquiries.csv`, as long as it may be, or `inquiries.xlsx`. Without personal data. */
export const GET = deskDownload('inquiries.work', async ({ request, locale, actor, params }) => {
  const { name, format } = splitFileName(params.file ?? '');
  if (name !== 'inquiries' || (format !== 'csv' && format !== 'xlsx')) return answerNotFound();
  const filter = { ...parseInboxFilter(Object.fromEntries(new URL(request.url).searchParams)), after: '' };
  const query = inboxQueryOf(filter, actor.id, Date.now());
  const read = (after: typeof query.after, limit: number) => listInquiries({ ...query, after }, actor.agencyIds, limit);
  const record = () => recordAccountAction(actor, 'inquiry.export', { query: inboxSearch(filter), format });
  const t = exportWords(locale);
  if (format === 'xlsx') {
    const found = await read(null, mostRows + 1);
    if (found.length > mostRows) return new Response(t('tooLong', { limit: mostRows }), { status: 413 });
    await record();
    const table = inquiriesTable(locale, found);
    const downloaded = { key: 'downloaded', label: t('about.downloaded'), text: dayInChina(Date.now()) };
    const origin = { title: table.title, lines: [downloaded] };
    return answerTables({ locale, format, fileName: name, origin, tables: [table] });
  }
  await record();
  const encoder = new TextEncoder();
  let last: InquiryRow | null = null;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const rows: InquiryRow[] = await read(last, batchSize);
      const table = inquiriesTable(locale, rows);
      // The byte order mark belongs at the beginning of the file only.
      const csv = last === null ? toCsv(rowsUnderHeading(table)) : toCsv(table.rows).slice(1);
      if (last === null || rows.length > 0) controller.enqueue(encoder.encode(csv));
      last = rows.at(-1) ?? last;
      if (rows.length < batchSize) controller.close();
    },
  });
  return answerFile(body, 'text/csv; charset=utf-8', 'inquiries.csv');
});
