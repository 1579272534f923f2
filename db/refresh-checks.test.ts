import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FigureTable } from '@/lib/report/figure';
import { getDatabase } from './client';
import { derive, deriveReports } from './derive';
import { loadReportFindings } from './queries/findings';
import { addRemark } from './queries/remarks';
import { type ReportToSave, saveReport } from './save-report';
import { agencies, reportChecks, reports, ruleTotals } from './schema';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase();

const slug = 'water';
const finding = { slug, year: 2023, checkId: 'disputes.total.reconsideration' };
const remark = { role: 'agency', text: '总计漏填，已更正。', language: 'zh-CN' } as const;
let agencyId = 0;

beforeEach(() => {
  const names = { slug, name: '某县水利局', nameEn: 'Water Bureau', pinyin: 'shuiliju', pinyinInitials: 'slj' };
  const values = { ...names, kind: 'department', level: 'county' } as const;
  agencyId = getDatabase().insert(agencies).values(values).returning().get().id;
});

const count = (value: number) => ({ state: 'value', value, printed: String(value) }) as const;

/** A report on 2023 with reconsideration cases of which the total is as given; right with 11. */
function bring(total: number): number {
  const cells = { upheld: 10, corrected: 1, otherResult: 0, pending: 0, total };
  const row = Object.fromEntries(Object.entries(cells).map(([cell, value]) => [cell, count(value)]));
  const disputes: FigureTable = { reconsideration: row };
  return getDatabase().transaction((tx) => {
    const texts = { title: null, period: null, publishedOn: null, processingFee: null, sections: [], notes: [] };
    const source = { sourceUrl: null, sourceNote: null, sourceSha256: null, documentSha256: null, isSample: false };
    const report = {
      year: 2023,
      form: '2021',
      tables: { disputes },
      excerpts: [],
      ...texts,
      ...source,
    } satisfies ReportToSave;
    const id = saveReport(tx, agencyId, report, 1);
    derive(tx, agencyId, [2023]);
    return id;
  });
}

const failuresOf = async (id: number) =>
  (await loadReportFindings(id)).findings.filter(({ outcome }) => outcome === 'fail');
const totals = () =>
  getDatabase()
    .select()
    .from(ruleTotals)
    .where(and(eq(ruleTotals.kind, 'disputes.total'), eq(ruleTotals.year, 2023)))
    .get();

describe('what checks find', () => {
  test('is stored with both sides; passes are counted', async () => {
    const id = bring(0);
    const [failure, ...others] = await failuresOf(id);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      id: 'disputes.total.reconsideration',
      part: 'reconsideration',
      evidence: { is: 'sums', left: { sum: 11 }, right: { sum: 0 }, difference: 11 },
    });
    const counts = getDatabase().select().from(reportChecks).where(eq(reportChecks.reportId, id)).get();
    expect(counts).toMatchObject({ fail: 1, isPublished: true });
    expect(counts?.told).toContain('disputes.total');
    expect(counts?.told).not.toContain('requests.balance');
  });

  test('is counted by rule, with the reports of which it could be told', () => {
    bring(0);
    expect(totals()).toMatchObject({ told: 1, found: 1, findings: 1, failures: 1, answered: 0 });
    bring(11);
    expect(totals()).toMatchObject({ told: 1, found: 0, findings: 0, failures: 0 });
  });

  test('of a report that is taken back is no longer shown, and is again when it is back', async () => {
    const id = bring(0);
    const setStatus = (status: 'withdrawn' | 'published') =>
      getDatabase().transaction((tx) => {
        tx.update(reports).set({ status }).where(eq(reports.id, id)).run();
        derive(tx, agencyId, [2023]);
      });
    setStatus('withdrawn');
    expect(await failuresOf(id)).toEqual([]);
    expect(totals()).toMatchObject({ told: 0, findings: 0 });
    setStatus('published');
    expect(await failuresOf(id)).toHaveLength(1);
    expect(totals()).toMatchObject({ told: 1, findings: 1 });
  });
});

describe('a correction', () => {
  test('resolves the finding, which is kept with what the check says now', async () => {
    const id = bring(0);
    bring(11);
    const { findings, resolved } = await loadReportFindings(id);
    expect(findings.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(resolved.find(({ id: check }) => check === finding.checkId)).toMatchObject({
      evidence: { left: { sum: 11 }, right: { sum: 0 } },
      cause: 'report',
      became: { outcome: 'pass', evidence: { right: { sum: 11 } } },
    });
  });

  test('that does not help leaves a new finding beside the old one', async () => {
    const id = bring(0);
    bring(9);
    expect(await failuresOf(id)).toMatchObject([{ evidence: { difference: 2 } }]);
    const { resolved } = await loadReportFindings(id);
    expect(resolved[0]).toMatchObject({ evidence: { difference: 11 }, became: { outcome: 'fail' } });
  });

  test('that is undone opens the finding again', async () => {
    const id = bring(0);
    bring(11);
    bring(0);
    expect(await failuresOf(id)).toHaveLength(1);
    expect((await loadReportFindings(id)).resolved.map(({ id: check }) => check)).not.toContain(finding.checkId);
  });
});

describe('a remark', () => {
  test('survives that the checks run again', async () => {
    const id = bring(0);
    expect(await addRemark(finding, remark)).toBe('published');
    getDatabase().transaction((tx) => deriveReports(tx, agencyId, [2023], 'rules'));
    bring(0);
    expect((await failuresOf(id))[0]?.remarks).toMatchObject([remark]);
    expect(totals()).toMatchObject({ answered: 1, answeredFailures: 1 });
  });

  test('stays with the figures that it is about when these change', async () => {
    const id = bring(0);
    await addRemark(finding, remark);
    bring(9);
    expect((await failuresOf(id))[0]?.remarks).toEqual([]);
    expect((await loadReportFindings(id)).resolved[0]?.remarks).toMatchObject([remark]);
    expect(totals()).toMatchObject({ findings: 1, answered: 0 });
    bring(0);
    expect((await failuresOf(id))[0]?.remarks).toMatchObject([remark]);
  });

  test('that says the same again is not published twice', async () => {
    const id = bring(0);
    await addRemark(finding, remark);
    expect(await addRemark(finding, remark)).toBe('unchanged');
    expect((await failuresOf(id))[0]?.remarks).toHaveLength(1);
  });

  test('needs a finding that holds, in a report that is public', async () => {
    expect(await addRemark(finding, remark)).toBe('reportUnknown');
    bring(11);
    expect(await addRemark(finding, remark)).toBe('findingUnknown');
    getDatabase()
      .update(reports)
      .set({ status: 'withdrawn' })
      .where(eq(reports.id, bring(0)))
      .run();
    expect(await addRemark(finding, remark)).toBe('reportUnknown');
  });
});
