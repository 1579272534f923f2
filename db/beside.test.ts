import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getDatabase } from './client';
import { derive } from './derive';
import { loadSample } from './sample/load';
import { agencies, findings, reports, requestFigures, sections } from './schema';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

function find(slug: string, year: number) {
  const found = getDatabase()
    .select({ id: reports.id, agencyId: reports.agencyId })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, slug), eq(reports.year, year)))
    .get();
  if (!found) throw new Error(`no report of ${slug} on ${year}`);
  return found;
}

const shown = (reportId: number, checkId: string) =>
  getDatabase()
    .select()
    .from(findings)
    .where(and(eq(findings.reportId, reportId), eq(findings.checkId, checkId), eq(findings.isShown, true)))
    .get();

test('a department that counts more than its government is noticed in the government’s report, as soon as it is published', () => {
  const [government, department] = [find('yunlu', 2023), find('yunlu-industry', 2023)];
  expect(shown(government.id, 'rollup.government.received')).toBeUndefined();
  const db = getDatabase();
  db.update(requestFigures)
    .set({ total: 1_000_000 })
    .where(and(eq(requestFigures.reportId, department.id), eq(requestFigures.row, 'received')))
    .run();
  db.transaction((tx) => derive(tx, department.agencyId, [2023]));
  expect(shown(government.id, 'rollup.government.received')).toMatchObject({ outcome: 'notice' });
});

test('a text that another agency has published is noticed', () => {
  const [own, other] = [find('suqian', 2024), find('hongze', 2023)];
  const text = Array.from(
    { length: 40 },
    (_, index) => `本机关第${index}项工作由专人负责推进落实并按时办结回复群众`,
  ).join('。');
  const db = getDatabase();
  for (const { id } of [own, other]) {
    db.update(sections)
      .set({ text })
      .where(and(eq(sections.reportId, id), eq(sections.number, 5)))
      .run();
  }
  db.transaction((tx) => derive(tx, other.agencyId, [2023]));
  db.transaction((tx) => derive(tx, own.agencyId, [2024]));
  expect(shown(own.id, 'narrative.repeat.agency.5')).toMatchObject({
    outcome: 'notice',
    evidence: { is: 'repeat', of: { agency: 'hongze', year: 2023 } },
  });
  // The older report is not held against one that did not exist.
  expect(shown(other.id, 'narrative.repeat.agency.5')).toBeUndefined();
});
