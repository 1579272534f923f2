import { getTranslations } from 'next-intl/server';
import { type AuditEntry, listAudit } from '@/db/queries/audit';
import { recordAccountAction } from '@/db/queries/staff-access';
import { toCsv } from '@/lib/export/csv';
import { deskDownload } from '../../desk-route';
import { readAuditQuery, searchOf } from '../read-query';

/** Rows that are asked for at once, so that the server answers others meanwhile. */
const batchSize = 1000;

/** The entries that the page finds, all of them, as CSV. */
export const GET = deskDownload('audit.read', async ({ request, locale, actor }) => {
  const t = await getTranslations({ locale, namespace: 'desk.audit' });
  const { typed, query, wrong } = await readAuditQuery(Object.fromEntries(new URL(request.url).searchParams));
  await recordAccountAction(actor, 'audit.export', { query: searchOf(typed) });
  const head = ['id', t('when'), t('who'), t('action'), t('kind'), t('what'), t('agency'), t('before'), t('after')];
  let below: number | null = null;
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const page = { below, limit: batchSize };
      const entries: AuditEntry[] = wrong.length > 0 ? [] : await listAudit(query, actor, page);
      const csv = toCsv([...(isFirst ? [head] : []), ...entries.map(toRow)]);
      // The byte order mark belongs at the beginning of the file only.
      if (isFirst || entries.length > 0) controller.enqueue(new TextEncoder().encode(isFirst ? csv : csv.slice(1)));
      isFirst = false;
      below = entries.at(-1)?.id ?? null;
      if (entries.length < batchSize) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-log.csv"',
    },
  });
});

function toRow({ id, at, staffName, action, subject, subjectId, agency, before, after }: AuditEntry) {
  const json = (values: AuditEntry['before']) => values && JSON.stringify(values);
  return [
    id,
    new Date(at).toISOString(),
    staffName,
    action,
    subject,
    subjectId,
    agency?.slug ?? null,
    json(before),
    json(after),
  ];
}
