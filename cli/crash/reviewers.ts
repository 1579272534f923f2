import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@/db/client';
import { nextToken, post, send, type Visit } from './visitors';

interface OpenRevision {
  id: number;
  state: 'draft' | 'entered' | 'checked' | 'approved';
  edition: number;
  reason: string;
}

/** What is done next with a revision, and which of the four people does it. */
const steps: Readonly<Record<OpenRevision['state'], { door: string; action?: string; person: number }>> = {
  draft: { door: 'enter', person: 0 },
  entered: { door: 'review', action: 'check', person: 1 },
  checked: { door: 'review', action: 'approve', person: 2 },
  approved: { door: 'publish', person: 3 },
};

/**
 * Corrects published reports at the desk, as the three reviews ask: each step by somebody else. Whatever the kill broke off is taken up where it
 * was left.
 * @param people cookies of a clerk, two reviewers and a publisher
 */
export async function publishCorrections(
  visit: Visit,
  people: readonly string[],
  client: Database['$client'],
): Promise<void> {
  const open = client.prepare<[], OpenRevision>(
    'SELECT id, state, edition, reason FROM revisions WHERE closed_at IS NULL AND reason IS NOT NULL LIMIT 1',
  );
  const published = client.prepare<[], { agency: string; year: number }>(
    `SELECT slug AS agency, year FROM reports JOIN agencies ON agencies.id = agency_id
     WHERE reports.is_sample = 0 AND reports.id NOT IN (SELECT report_id FROM report_versions WHERE number > 3) ORDER BY reports.id DESC LIMIT 1`,
  );
  while (!visit.signal.aborted) {
    const [revision, report] = [open.get(), published.get()];
    if (revision) await takeStep(visit, revision, people);
    else if (report) {
      const fields = { agency: report.agency, year: String(report.year), reason: nextToken('correction') };
      await post(visit.base, { path: '/zh-CN/desk/reports/new/start', fields, cookie: people[0] });
    } else await pause(5);
  }
}

async function takeStep(visit: Visit, { id, state, edition, reason }: OpenRevision, people: readonly string[]) {
  const { door, action, person } = steps[state];
  const path = `/zh-CN/desk/reports/${id}/${door}`;
  const fields = { edition: String(edition), ...(action !== undefined && { action }) };
  const form = { path, fields, cookie: people[person] };
  if (door === 'publish') await send(visit, { ...form, token: reason }, false);
  else await post(visit.base, form);
}
