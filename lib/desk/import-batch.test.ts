import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findBatch, listBatches } from '@/db/queries/import-batches';
import { findOpenRevision } from '@/db/queries/revisions';
import { findAgencyIds } from '@/db/queries/staff';
import { makeCountyReports } from '@/db/sample/county/reports';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { makeArchive } from '@/lib/read/front/test-archive';
import { confirmBatch, discardBatch, eraseOldImports, previewBatch, startBatch, undoBatch } from './import-batch';
import { readBatch } from './read-batch';
import { makeTestStaff } from './test-staff';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

/** A document of the made-up county, of a year on which nothing is published yet. */
function documentOf(agency: string, year = 2026) {
  const found = makeCountyReports().find((report) => report.agency === agency && report.year === 2024);
  const text = found?.document?.bytes.toString() ?? '';
  const moved = text.replaceAll('2025', `${year + 1}`).replaceAll('2024', `${year}`);
  return { fileName: `${agency}-${year}.html`, bytes: Buffer.from(moved) };
}
const finance = () => documentOf('yunlu-finance');
const justice = () => documentOf('yunlu-justice');
const noReport = { fileName: 'letter.txt', bytes: Buffer.from('今天天气很好。'.repeat(20)) };

const clerkOf = async (slug: string) => (await makeTestStaff('clerk', [slug])).actor;
const start = async (files: Parameters<typeof startBatch>[0], worker: Awaited<ReturnType<typeof clerkOf>>) => {
  const id = await startBatch(files, worker);
  await readBatch(id);
  const preview = await previewBatch(id, worker);
  if (!preview) throw new Error('no batch');
  const take = Object.fromEntries(preview.documents.map((item) => [`take-${item.id}`, 'on']));
  return { id, preview, take };
};
const count = (table: 'documents' | 'import_items') =>
  getDatabase().$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
const countDocuments = () => count('documents');

describe('documents that were handed in together', () => {
  test('are read and shown with agency, year, cells and checks, and become drafts once confirmed', async () => {
    const clerk = await clerkOf('yunlu');
    const { id, preview, take } = await start([finance(), justice(), noReport], clerk);
    expect(preview.documents).toMatchObject([
      { agency: { slug: 'yunlu-finance' }, year: 2026, place: 'free', isReady: true, fault: null },
      { agency: { slug: 'yunlu-justice' }, year: 2026, place: 'free', isReady: true, fault: null },
      { state: 'refused', isReady: false, fault: { key: 'notAReport' } },
    ]);
    expect(preview.documents[0]?.cells.read).toBeGreaterThan(150);
    expect(preview.documents[0]?.outcomes?.pass).toBeGreaterThan(20);
    expect(await findOpenRevision('yunlu-finance', 2026)).toBeNull();

    expect(await confirmBatch(id, take, clerk)).toEqual({ faults: [] });
    expect(await findOpenRevision('yunlu-finance', 2026)).not.toBeNull();
    expect(await findOpenRevision('yunlu-justice', 2026)).not.toBeNull();
    expect(await confirmBatch(id, take, clerk)).toBe('gone');
    expect((await listBatches(clerk.id, 5))[0]).toMatchObject({ items: 3, undoneAt: null });
  });

  test('are taken back as long as nobody has worked on one of the drafts, otherwise none is', async () => {
    const clerk = await clerkOf('yunlu');
    const before = countDocuments();
    const one = await start([finance(), justice()], clerk);
    await confirmBatch(one.id, one.take, clerk);
    expect(await undoBatch(one.id, clerk)).toEqual({ workedOn: 0 });
    expect(await findOpenRevision('yunlu-finance', 2026)).toBeNull();
    expect(countDocuments()).toBe(before);
    expect(await undoBatch(one.id, clerk)).toBe('gone');

    const two = await start([finance(), justice()], clerk);
    await confirmBatch(two.id, two.take, clerk);
    const { id = 0 } = (await findOpenRevision('yunlu-justice', 2026)) ?? {};
    getDatabase().$client.prepare('UPDATE revisions SET edition = 2 WHERE id = ?').run(id);
    expect(await undoBatch(two.id, clerk)).toEqual({ workedOn: 1 });
    expect(await findOpenRevision('yunlu-finance', 2026)).not.toBeNull();
  });

  test('are stored all or not at all: where one has no place, none is', async () => {
    const clerk = await clerkOf('yunlu');
    const early = await start([finance()], clerk);
    const late = await start(
      [{ ...finance(), bytes: Buffer.concat([finance().bytes, Buffer.from(' ')]) }, justice()],
      clerk,
    );
    await confirmBatch(early.id, early.take, clerk);
    const [first] = late.preview.documents;
    expect(await confirmBatch(late.id, late.take, clerk)).toEqual({ faults: [{ itemId: first?.id, fault: 'taken' }] });
    expect(await findOpenRevision('yunlu-justice', 2026)).toBeNull();
    expect((await previewBatch(late.id, clerk))?.documents).toMatchObject([
      { place: 'draft', isReady: false },
      { place: 'free', isReady: true },
    ]);
    const again = await start([finance()], clerk);
    expect(again.preview.documents).toMatchObject([{ place: 'same', isReady: false }]);
  });

  test('that are about the same agency and year are not both stored', async () => {
    const clerk = await clerkOf('yunlu');
    const other = { fileName: 'other.html', bytes: Buffer.concat([finance().bytes, Buffer.from(' ')]) };
    const { id, preview, take } = await start([finance(), other], clerk);
    expect(preview.documents.map(({ isReady }) => isReady)).toEqual([true, false]);
    expect(await confirmBatch(id, take, clerk)).toMatchObject({ faults: [{ fault: 'taken' }] });
    expect(await findOpenRevision('yunlu-finance', 2026)).toBeNull();
  });

  test('go to the agency and year that somebody says where they do not say so themselves', async () => {
    const clerk = await clerkOf('yunlu');
    const text = finance()
      .bytes.toString()
      .replaceAll('云麓县财政局', '本局')
      .replaceAll('2026', '')
      .replaceAll('2027', '');
    const { id, preview, take } = await start([{ fileName: '1.html', bytes: Buffer.from(text) }], clerk);
    const item = preview.documents[0];
    expect(item?.isReady).toBe(false);
    expect(await confirmBatch(id, take, clerk)).toMatchObject({ faults: [{ itemId: item?.id }] });
    const said = { ...take, [`agency-${item?.id}`]: 'yunlu-finance', [`year-${item?.id}`]: '2026' };
    expect(await confirmBatch(id, { ...said, [`year-${item?.id}`]: '1066' }, clerk)).toMatchObject({
      faults: [{ fault: { key: 'yearMissing' } }],
    });
    expect(await confirmBatch(id, said, clerk)).toEqual({ faults: [] });
    expect(await findOpenRevision('yunlu-finance', 2026)).not.toBeNull();
  });

  test('of agencies that somebody is not bound to are not stored by them, nor seen by others', async () => {
    const clerk = await clerkOf('yunlu-justice');
    const { id, preview, take } = await start([finance()], clerk);
    expect(preview.documents).toMatchObject([{ isReady: false, fault: { key: 'agencyOutOfReach' } }]);
    expect(await confirmBatch(id, take, clerk)).toMatchObject({ faults: [{ fault: { key: 'agencyOutOfReach' } }] });
    const other = await clerkOf('yunlu');
    expect(await previewBatch(id, other)).toBeNull();
    expect(await confirmBatch(id, take, other)).toBe('gone');
    await discardBatch(id, other);
    expect(await findBatch(id)).not.toBeNull();
  });

  test('are erased after a day, or when they are not wanted, with their documents', async () => {
    const clerk = await clerkOf('yunlu');
    const before = countDocuments();
    const one = await start([finance(), noReport], clerk);
    expect(await confirmBatch(one.id, {}, clerk)).toBe('nothing');
    await discardBatch(one.id, clerk);
    expect(countDocuments()).toBe(before);
    const two = await start([finance()], clerk);
    expect(await eraseOldImports(Date.now() + 23 * 3_600_000)).toBe(0);
    expect(await eraseOldImports(Date.now() + 25 * 3_600_000)).toBe(1);
    expect(await findBatch(two.id)).toBeNull();
    expect(countDocuments()).toBe(before);
    expect(count('import_items')).toBe(0);
  });

  test('may come in an archive', async () => {
    const [one, two] = [finance(), justice()];
    const archive = makeArchive([
      { name: '年报/财政局.html', content: one.bytes },
      { name: '年报/司法局.html', content: two.bytes },
      { name: '__MACOSX/._x', content: 'x' },
    ]);
    const clerk = await clerkOf('yunlu');
    const { preview } = await start([{ fileName: 'all.zip', bytes: archive }], clerk);
    expect(preview.documents).toMatchObject([
      { fileName: '年报/财政局.html', isReady: true },
      { fileName: '年报/司法局.html', isReady: true },
    ]);
  });
});

const real = join(import.meta.dirname, '../../../shared/reports');

test.runIf(existsSync(real))(
  'every real report that is there is read, and stored where its agency is known',
  async () => {
    const files = readdirSync(real, { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory()) return [];
      const source = readdirSync(join(real, entry.name)).find((name) => /^source\.(?:html|docx|pdf|doc)$/.test(name));
      return source
        ? [{ fileName: `${entry.name}-${source}`, bytes: readFileSync(join(real, entry.name, source)) }]
        : [];
    });
    const { actor } = await makeTestStaff('administrator');
    const { id, preview } = await start(files, actor);
    expect(preview.documents).toHaveLength(files.length);
    expect(preview.documents.filter(({ state }) => state !== 'read')).toEqual([]);
    const ready = preview.documents.filter(({ isReady }) => isReady);
    expect(ready.length).toBeGreaterThanOrEqual(4);
    const take = Object.fromEntries(ready.map((item) => [`take-${item.id}`, 'on']));
    expect(await confirmBatch(id, take, actor)).toEqual({ faults: [] });
    for (const { agency, year } of ready) expect(await findOpenRevision(agency?.slug ?? '', year ?? 0)).not.toBeNull();
    expect(await undoBatch(id, actor)).toEqual({ workedOn: 0 });
    expect((await findAgencyIds(['suqian'])).size).toBe(1);
  },
  120_000,
);
