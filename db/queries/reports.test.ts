import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { countOf } from '@/lib/report/figure';
import { getDatabase } from '../client';
import { derive, deriveAll } from '../derive';
import { loadSample } from '../sample/load';
import { agencies, reports } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { countReports, loadPortalChange, loadPortalYears } from './portal';
import { findDocument, findReport, listLatestReports, listReportKeys, listReportsOfAgency } from './reports';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

function withdraw(slug: string, year: number): void {
  const agency = getDatabase().select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get();
  const found = getDatabase()
    .select()
    .from(reports)
    .where(eq(reports.agencyId, agency?.id ?? 0))
    .all();
  const id = found.find((report) => report.year === year)?.id ?? 0;
  getDatabase().update(reports).set({ status: 'withdrawn' }).where(eq(reports.id, id)).run();
  derive(getDatabase(), agency?.id ?? 0, [year]);
}

describe('listReportsOfAgency', () => {
  test('has every published report by year, with figures and how its checks came out', async () => {
    const found = await listReportsOfAgency('suqian');
    expect(found.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(countOf(found[1]?.tables.requests?.received?.total)).toBe(3525);
    expect(found[1]?.tables.proactive?.fees?.amount).toMatchObject({ value: '72701.2578' });
    expect(found[1]?.checks).toMatchObject({ fail: 0, cannotTell: 0 });
    expect(found[1]?.checks.pass).toBeGreaterThanOrEqual(42 + 7 + 2);
    expect(found[1]?.checks.notice).toBeGreaterThan(0);
    expect(found[1]?.hasDocument).toBe(false);
  });

  test('leaves drafts out', async () => {
    withdraw('suqian', 2023);
    expect((await listReportsOfAgency('suqian')).map(({ year }) => year)).toEqual([2024]);
  });

  test('is empty for an unknown agency', async () => {
    expect(await listReportsOfAgency('nobody')).toEqual([]);
  });
});

describe('findReport', () => {
  test('has the report with its sections, figures, checks and neighbours', async () => {
    const report = await findReport('suqian', 2024);
    expect(report).toMatchObject({
      form: '2021',
      period: { from: '2024-01-01', to: '2024-12-31' },
      agency: { name: '宿迁市人民政府' },
      neighbours: { previous: 2023, next: null },
      lastYear: { year: 2023, form: '2021' },
    });
    expect(report?.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const balance = report?.balances.find(({ id }) => id === 'requests.balance.total');
    expect(balance).toMatchObject({ outcome: 'pass', evidence: { left: { sum: 3646 }, right: { sum: 3646 } } });
  });

  test('compares with the year before only, not with the last one that there is', async () => {
    const report = await findReport('yunlu-shiqiao', 2023);
    expect(report?.neighbours).toEqual({ previous: 2021, next: 2024 });
    expect(report?.lastYear).toBeNull();
  });

  test('its checks come out as they are stored', async () => {
    const summary = (await listReportsOfAgency('yunlu-housing')).find(({ year }) => year === 2024)?.checks;
    const report = await findReport('yunlu-housing', 2024);
    expect(report?.checks.counts).toEqual(summary);
    expect(report?.checks.findings.map(({ id }) => id)).toEqual(['years.carry.naturalPerson', 'years.carry.total']);
  });

  test('is null for a year without a report, for a draft and for an unknown agency', async () => {
    withdraw('suqian', 2023);
    expect(await findReport('suqian', 2023)).toBeNull();
    expect(await findReport('suqian', 1999)).toBeNull();
    expect(await findReport('nobody', 2023)).toBeNull();
  });
});

test('findDocument has the bytes of a published report where they are kept', async () => {
  const found = await findDocument('yunlu-finance', 2023);
  expect(found).toMatchObject({ fileName: 'yunlu-finance-2023.html', mediaType: 'text/html; charset=utf-8' });
  expect(found?.bytes.toString()).toContain('云麓县财政局2023年');
  expect(await findDocument('suqian', 2023)).toBeNull();
  withdraw('yunlu-finance', 2023);
  expect(await findDocument('yunlu-finance', 2023)).toBeNull();
});

test('listLatestReports has the last published first', async () => {
  const latest = await listLatestReports(3);
  expect(latest[0]).toMatchObject({ agency: { slug: 'yunlu-zhulin', isFictitious: true }, publishedOn: '2026-04-20' });
  expect(latest).toHaveLength(3);
});

test('listReportKeys names each published report once', async () => {
  withdraw('suqian', 2023);
  const keys = (await listReportKeys()).map(({ slug, year }) => `${slug} ${year}`);
  expect(keys).toHaveLength(169);
  expect(keys).not.toContain('suqian 2023');
});

describe('totals over the portal', () => {
  test('count a request once: a government’s report includes its departments’', async () => {
    const [year] = (await loadPortalYears({ fictitious: true })).filter((found) => found.year === 2023);
    const county = await findReport('yunlu', 2023);
    expect(year).toMatchObject({ reports: 1, received: countOf(county?.tables.requests?.received?.total) });
  });

  test('count the departments where their government has no report', async () => {
    withdraw('yunlu', 2023);
    const [year] = (await loadPortalYears({ fictitious: true })).filter((found) => found.year === 2023);
    expect(year?.reports).toBe(23);
  });

  test('keep real and made up reports apart', async () => {
    const real = await loadPortalYears({ fictitious: false });
    expect(real.map(({ year, reports }) => [year, reports])).toEqual([
      [2019, 1],
      [2023, 3],
      [2024, 2],
    ]);
    expect(await countReports()).toEqual({ real: 6, fictitious: 164 });
  });

  test('leave a sum open where no report gives a value', async () => {
    getDatabase().$client.exec("UPDATE request_figures SET total = NULL WHERE row = 'carriedOut'");
    deriveAll(getDatabase());
    const [year] = await loadPortalYears({ fictitious: false });
    expect(year).toMatchObject({ received: 859, carriedOut: null });
  });

  test('compare a year with the one before over the agencies that are counted in both', async () => {
    expect(await loadPortalChange({ fictitious: false, year: 2024 })).toMatchObject({
      agencies: 1,
      thisYear: { received: 3525 },
      lastYear: { received: 3511 },
    });
    expect(await loadPortalChange({ fictitious: false, year: 2020 })).toBeNull();
  });
});
