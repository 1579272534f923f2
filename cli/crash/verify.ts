import type { Database } from '@/db/client';
import type { Ledger } from './ledger';

export interface Ledgers {
  inquiries: Ledger;
  answers: Ledger;
  drafts: Ledger;
  publications: Ledger;
  corrections: Ledger;
}

/** Everything that was sent, as often as it is stored. Asked for in SQL, so that the portal's own code is not its own witness. */
const stored: Readonly<Record<keyof Ledgers, string>> = {
  inquiries: 'SELECT subject AS token, count(*) AS times FROM feedback GROUP BY subject',
  answers: "SELECT text AS token, count(*) AS times FROM feedback_events WHERE kind = 'answer' GROUP BY text",
  // A draft that was published is no open draft any more, but it was there.
  drafts: `SELECT document_sha256 AS token, count(*) AS times FROM revisions WHERE document_sha256 IN
    (SELECT sha256 FROM documents) AND reason IS NULL GROUP BY document_sha256`,
  publications: `SELECT document_sha256 AS token, count(*) AS times FROM report_versions
    WHERE document_sha256 IS NOT NULL AND reason IS NULL GROUP BY document_sha256`,
  corrections:
    'SELECT reason AS token, count(*) AS times FROM report_versions WHERE reason IS NOT NULL GROUP BY reason',
};

/** What must find no row: each row is half of something. */
const halves: Readonly<Record<string, string>> = {
  'a report lacks figures, sections or what follows from them': `
    SELECT id FROM reports WHERE is_sample = 0 AND source_sha256 IS NOT NULL AND (
      (SELECT count(*) FROM request_figures WHERE report_id = reports.id) <> :requests OR
      (SELECT count(*) FROM proactive_figures WHERE report_id = reports.id) <> :proactive OR
      (SELECT count(*) FROM dispute_figures WHERE report_id = reports.id) <> :disputes OR
      (SELECT count(*) FROM sections WHERE report_id = reports.id) <> :sections OR
      (SELECT count(*) FROM report_checks WHERE report_id = reports.id) <> 1 OR
      (SELECT count(*) FROM report_counts WHERE report_id = reports.id) <> 1 OR
      (SELECT count(*) FROM published_reports WHERE report_id = reports.id) <> 1 OR
      (SELECT count(*) FROM report_versions WHERE report_id = reports.id) < 1)`,
  'an inquiry taken in at the counter is not in the audit log, or more than once': `
    SELECT receipt FROM feedback WHERE channel = 'counter' AND
      (SELECT count(*) FROM audit_log WHERE action = 'inquiry.takeIn' AND subject_id = receipt) <> 1`,
  'an inquiry is answered without an answer, or has an answer and is not answered': `
    SELECT receipt FROM feedback WHERE (state = 'answered') <>
      EXISTS (SELECT 1 FROM feedback_events WHERE feedback_id = feedback.id AND kind = 'answer')`,
  'an earlier version has lost what it said': `
    SELECT report_id FROM report_versions AS version WHERE content IS NULL AND
      EXISTS (SELECT 1 FROM report_versions WHERE report_id = version.report_id AND number > version.number)`,
  'a correction passed other than three reviews by three people': `
    SELECT id FROM revisions WHERE closed_at IS NOT NULL AND reason IS NOT NULL AND
      (SELECT count(DISTINCT staff_id) FROM revision_steps WHERE revision_id = revisions.id) <> 3`,
  'a document belongs to nothing': `
    SELECT sha256 FROM documents WHERE sha256 NOT IN (SELECT document_sha256 FROM reports WHERE document_sha256 IS NOT NULL)
      AND sha256 NOT IN (SELECT document_sha256 FROM revisions WHERE document_sha256 IS NOT NULL)`,
};

/** How many rows a whole report has. */
export type Whole = Readonly<Record<'requests' | 'proactive' | 'disputes' | 'sections', number>>;

/** Looks the database over after a kill. @returns a sentence for everything that is wrong */
export function verify(client: Database['$client'], ledgers: Ledgers, whole: Whole): string[] {
  const faults = Object.entries(halves).flatMap(([name, sql]) =>
    client
      .prepare(sql)
      .pluck()
      .all(...(sql.includes(':') ? [whole] : []))
      .map((found) => `${name}: ${found}`),
  );
  for (const name of ['inquiries', 'answers', 'drafts', 'publications', 'corrections'] as const) {
    const rows = client.prepare<[], { token: string; times: number }>(stored[name]).all();
    faults.push(...ledgers[name].compare(name, new Map(rows.map(({ token, times }) => [token, times]))));
  }
  const integrity = client.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`integrity_check: ${String(integrity)}`);
  for (const row of client.prepare('PRAGMA foreign_key_check').all())
    faults.push(`foreign_key_check: ${JSON.stringify(row)}`);
  return faults;
}

/** Tables of what follows from reports. */
const derived = ['portal_totals', 'rule_totals', 'peer_statistics', 'published_reports', 'report_counts', 'findings'];

/** What follows from the reports, to be held against the same worked out anew. Ids of findings are left out. */
export function readDerived(client: Database['$client']): Map<string, string> {
  return new Map(
    derived.map((table) => {
      const rows = client.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
      const texts = rows.map(({ id: _, ...row }) => JSON.stringify(row)).sort();
      return [table, texts.join('\n')];
    }),
  );
}
