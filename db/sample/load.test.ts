import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { getDatabase } from '../client';
import { saveReport } from '../save-report';
import { agencies, documents, feedback, findings, reports } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { loadSample } from './load';
import { realReports } from './real-reports';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const [anyReal] = realReports;
const everything = () => ({
  agencies: getDatabase().select().from(agencies).all(),
  reports: getDatabase()
    .select()
    .from(reports)
    .all()
    .map(({ updatedAt: _, ...report }) => report),
  documents: getDatabase().$count(documents),
  checks: getDatabase().select().from(findings).all(),
});
const idOfAgency = (slug: string) =>
  getDatabase().select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get()?.id ?? 0;
const reportOf = (slug: string, year: number) =>
  getDatabase()
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, idOfAgency(slug)), eq(reports.year, year)))
    .get();

function importReport(slug: string, year: number): void {
  if (!anyReal) throw new Error('the sample has no real report');
  const { agency: _, document: __, ...report } = anyReal;
  const title = 'imported by an operator';
  saveReport(getDatabase(), idOfAgency(slug), { ...report, year, title, documentSha256: null, isSample: false }, 1);
}

describe('loading the sample', () => {
  test('again changes nothing, not even the ids', () => {
    const before = everything();
    expect(loadSample(getDatabase(), { ifEmpty: false })).toEqual({ agencies: 29, reports: 170, leftOut: 0 });
    expect(everything()).toEqual(before);
  });

  test('brings back what was changed in it', () => {
    getDatabase().update(reports).set({ title: 'spoilt' }).run();
    loadSample(getDatabase(), { ifEmpty: false });
    expect(reportOf('hongze', 2023)?.title).toBe('洪泽区人民政府2023年政府信息公开工作年度报告');
  });

  test('leaves a report alone that somebody imported for a sample agency', () => {
    importReport('hongze', 2023);
    importReport('hongze', 2022);
    expect(loadSample(getDatabase(), { ifEmpty: false })).toMatchObject({ leftOut: 1 });
    expect(reportOf('hongze', 2023)?.title).toBe('imported by an operator');
    expect(reportOf('hongze', 2022)?.title).toBe('imported by an operator');
  });

  test('leaves an agency alone that somebody made under a slug of the sample', () => {
    const values = { name: '某县人民政府', isSample: false };
    getDatabase().update(agencies).set(values).where(eq(agencies.slug, 'hongze')).run();
    getDatabase()
      .delete(reports)
      .where(eq(reports.agencyId, idOfAgency('hongze')))
      .run();
    loadSample(getDatabase(), { ifEmpty: false });
    expect(getDatabase().select().from(agencies).where(eq(agencies.slug, 'hongze')).get()).toMatchObject(values);
    expect(reportOf('hongze', 2023)).toBeUndefined();
  });

  test('keeps feedback about a sample report attached to it', () => {
    const report = reportOf('yunlu-finance', 2023);
    const value = {
      receipt: 'R1',
      lookupCodeHash: 'h',
      submissionKey: 'k',
      kind: 'question' as const,
      channel: 'web' as const,
      agencyId: report?.agencyId,
      reportId: report?.id,
      subject: 's',
      text: 't',
      wantsAnswer: false,
      mayPublish: false,
      createdAt: 1,
    };
    getDatabase().insert(feedback).values(value).run();
    loadSample(getDatabase(), { ifEmpty: false });
    expect(getDatabase().select().from(feedback).get()).toMatchObject({
      reportId: report?.id,
      agencyId: report?.agencyId,
    });
    expect(reportOf('yunlu-finance', 2023)?.id).toBe(report?.id);
  });

  test('drops what the sample no longer has, but no agency that still has reports', () => {
    const db = getDatabase();
    const stranger = { nameEn: 'x', kind: 'department', level: 'county', pinyin: '', pinyinInitials: '' } as const;
    db.insert(agencies)
      .values([
        { ...stranger, slug: 'gone', name: 'gone', isSample: true },
        { ...stranger, slug: 'in-use', name: 'in use', isSample: true },
      ])
      .run();
    importReport('in-use', 2023);
    db.update(reports)
      .set({ year: 1999 })
      .where(eq(reports.id, reportOf('suqian', 2023)?.id ?? 0))
      .run();
    loadSample(db, { ifEmpty: false });
    expect(idOfAgency('gone')).toBe(0);
    expect(reportOf('in-use', 2023)).toBeDefined();
    expect(reportOf('suqian', 1999)).toBeUndefined();
    expect(reportOf('suqian', 2023)).toBeDefined();
  });

  test('where it is only wanted in an empty database, leaves one with agencies as it is', () => {
    expect(loadSample(getDatabase(), { ifEmpty: true })).toBeNull();
  });

  test('failing half way leaves everything as it was', () => {
    const db = getDatabase();
    db.$client.exec("CREATE TRIGGER stop BEFORE INSERT ON findings BEGIN SELECT RAISE(ABORT, 'stopped'); END");
    const before = everything();
    db.update(reports).set({ title: null }).run();
    expect(() => loadSample(db, { ifEmpty: false })).toThrow(/stopped/);
    expect(reportOf('hongze', 2023)?.title).toBeNull();
    expect(everything().checks).toEqual(before.checks);
  });

  test('stores the checks that the figures of both years give', () => {
    const results = (slug: string, year: number) =>
      getDatabase()
        .select({ id: findings.checkId, evidence: findings.evidence })
        .from(findings)
        .where(and(eq(findings.reportId, reportOf(slug, year)?.id ?? 0), eq(findings.outcome, 'fail')))
        .orderBy(findings.checkId)
        .all();
    expect(results('hongze', 2023)).toMatchObject([
      { id: 'disputes.total.litigationAfterReconsideration', evidence: { left: { sum: 5 }, right: { sum: 0 } } },
      { id: 'disputes.total.reconsideration', evidence: { left: { sum: 11 }, right: { sum: 0 } } },
    ]);
    expect(results('yunlu-housing', 2024).map(({ id }) => id)).toEqual([
      'years.carry.naturalPerson',
      'years.carry.total',
    ]);
  });
});
