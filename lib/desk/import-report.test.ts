import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findAgenciesByName } from '@/db/queries/desk';
import { listFindingsOfAgency } from '@/db/queries/findings';
import { findDocument, findReport } from '@/db/queries/reports';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import type { Draft } from '@/lib/report/draft';
import type { Figure } from '@/lib/report/figure';
import { importReport } from './import-report';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const count = (value: number): Figure => ({ state: 'value', value, printed: String(value) });
const draft = (changes: Partial<Draft> = {}): Draft => ({
  agency: '洪泽区人民政府',
  year: 2022,
  title: '洪泽区人民政府2022年政府信息公开工作年度报告',
  form: '2021',
  period: { from: '2022-01-01', to: '2022-12-31' },
  publishedOn: null,
  contact: { address: null, postcode: null, telephone: null, fax: null, email: null, website: null },
  sections: [{ number: 1, heading: '一、总体情况', text: '第一段\n第二段' }],
  processingFee: null,
  tables: { requests: { carriedOut: { total: count(3) } } },
  excerpts: [],
  notes: [{ code: 'cellMissing', severity: 'missing', place: { kind: 'line', line: 4 }, values: { count: 2 } }],
  ...changes,
});

const pages = [{ page: 2, width: 595, height: 842, picture: Buffer.from('PNG') }];

function bring(text = '文件', changes: Partial<Draft> = {}, options: { agency?: string; publish?: boolean } = {}) {
  const document = { fileName: 'report.txt', mediaType: 'text/plain', bytes: Buffer.from(text) };
  return importReport({ draft: draft(changes), document, pages, publish: true, ...options });
}
const failures = async (year: number) => {
  const { findings } = await listFindingsOfAgency('hongze');
  return findings.filter((found) => found.outcome === 'fail' && found.year === year).map(({ checkId }) => checkId);
};

describe('importing a report', () => {
  test('stores all of it: text, figures, notes and the document', async () => {
    expect(await bring()).toMatchObject({
      outcome: 'stored',
      status: 'published',
      agency: { slug: 'hongze' },
      year: 2022,
    });
    const report = await findReport('hongze', 2022);
    expect(report).toMatchObject({ ...draftFields(), isSample: false, hasDocument: true });
    expect((await findDocument('hongze', 2022))?.bytes.toString()).toBe('文件');
  });

  test('the same document again changes nothing', async () => {
    await bring();
    const before = await findReport('hongze', 2022);
    expect(await bring()).toMatchObject({ outcome: 'unchanged', status: 'published' });
    expect(await findReport('hongze', 2022)).toEqual(before);
  });

  test('without being published it waits as a draft that nobody sees', async () => {
    expect(await bring('文件', {}, { publish: false })).toMatchObject({ outcome: 'stored', status: 'draft' });
    expect(await findReport('hongze', 2022)).toBeNull();
  });

  test('the same document with the wish to publish publishes the draft', async () => {
    await bring('文件', {}, { publish: false });
    expect(await bring()).toMatchObject({ outcome: 'published', status: 'published' });
    expect(await findReport('hongze', 2022)).not.toBeNull();
  });

  test('another document replaces a draft, and the document that was only the draft’s is dropped', async () => {
    await bring('第一份', {}, { publish: false });
    expect(await bring('第二份', { title: '新' })).toMatchObject({ outcome: 'replacedDraft' });
    expect((await findReport('hongze', 2022))?.title).toBe('新');
    const kept = getDatabase().$client.prepare("SELECT count(*) FROM documents WHERE file_name = 'report.txt'");
    expect(kept.pluck().get()).toBe(1);
  });

  test('another document is refused where a report is published, and changes nothing', async () => {
    await bring('第一份');
    const before = await findReport('hongze', 2022);
    await expect(bring('第二份', { title: '新' })).rejects.toMatchObject({ key: 'reportPublished' });
    expect(await findReport('hongze', 2022)).toEqual(before);
  });

  test('another document waits as a draft beside the published report, which stays as it is', async () => {
    await bring('第一份');
    const before = await findReport('hongze', 2022);
    expect(await bring('第二份', { title: '新' }, { publish: false })).toMatchObject({
      outcome: 'stored',
      status: 'draft',
    });
    expect(await findReport('hongze', 2022)).toEqual(before);
  });

  test('replaces a report of the sample data, which is then no sample any more', async () => {
    expect(await bring('文件', { year: 2023 })).toMatchObject({ outcome: 'replacedSample' });
    expect((await findReport('hongze', 2023))?.isSample).toBe(false);
  });

  test('checks the report, and the following year’s against it', async () => {
    expect(await failures(2023)).not.toContain('years.carry.total');
    const { checks } = await bring();
    expect(await failures(2023)).toContain('years.carry.total');
    expect(checks.cannotTell).toBeGreaterThan(0);
  });

  test('a draft does not weigh on the following year until it is published', async () => {
    await bring('文件', {}, { publish: false });
    expect(await failures(2023)).not.toContain('years.carry.total');
    expect(await bring()).toMatchObject({ outcome: 'published' });
    expect(await failures(2023)).toContain('years.carry.total');
  });

  test('a failure half way leaves nothing behind', async () => {
    getDatabase().$client.exec(
      "CREATE TRIGGER stop BEFORE INSERT ON report_checks BEGIN SELECT RAISE(ABORT, 'stopped'); END",
    );
    await expect(bring()).rejects.toThrow(/stopped/);
    expect(await findReport('hongze', 2022)).toBeNull();
    const left = getDatabase().$client.prepare("SELECT count(*) FROM documents WHERE file_name = 'report.txt'");
    expect(left.pluck().get()).toBe(0);
  });
});

describe('the agency and year of an imported report', () => {
  test('the agency is found by its name or an alias', async () => {
    expect(await findAgenciesByName('洪泽区')).toMatchObject([{ slug: 'hongze' }]);
    expect(await bring('文件', { agency: '淮安市洪泽区人民政府' })).toMatchObject({ agency: { slug: 'hongze' } });
  });

  test('or is named by its slug, which wins', async () => {
    expect(await bring('文件', { agency: null }, { agency: 'suqian' })).toMatchObject({ agency: { slug: 'suqian' } });
  });

  test.each([
    ['no agency', { agency: null }, undefined, 'agencyMissing'],
    ['an unknown agency', { agency: '某局' }, undefined, 'agencyUnknown'],
    ['an unknown slug', {}, 'nobody', 'slugUnknown'],
    ['no year', { year: null }, undefined, 'yearMissing'],
  ])('with %s it is refused', async (_, changes, agency, key) => {
    await expect(bring('文件', changes, { agency })).rejects.toMatchObject({ name: 'UserError', key });
  });

  test('a name that several agencies go by is refused with their slugs', async () => {
    getDatabase().$client.exec(
      "INSERT INTO agency_aliases (agency_id, alias) SELECT id, '洪泽区' FROM agencies WHERE slug = 'suqian'",
    );
    await expect(bring('文件', { agency: '洪泽区' })).rejects.toMatchObject({
      key: 'agencyAmbiguous',
      values: { slugs: 'hongze, suqian' },
    });
  });
});

function draftFields() {
  const { title, form, period, sections, tables, notes } = draft();
  return { title, form, period, sections, tables, notes };
}
