import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { checkKinds } from '@/lib/report/checks/result';
import { countFindings, sumByRule } from '@/lib/report/rule-sums';
import { getDatabase } from '../client';
import { loadSample } from '../sample/load';
import { setUpTestDatabase } from '../test-database';
import { explainFindings, type FindingFilter, type FindingPosition, listFindings } from './list-findings';
import { listRuleTotals, listRuleTotalsOfAgency } from './rule-totals';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const whole = { after: null, limit: 1000 };

describe('the list of findings', () => {
  test('has real and made-up agencies apart, and as many as the totals by rule say', async () => {
    for (const fictitious of [false, true]) {
      const found = await listFindings({ fictitious }, whole);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ agency }) => agency.isFictitious === fictitious)).toBe(true);
      const totals = await listRuleTotals({ fictitious });
      expect(countFindings(totals, {})).toBe(found.length);
      for (const outcome of ['fail', 'notice'] as const) {
        expect(countFindings(totals, { outcome })).toBe((await listFindings({ fictitious, outcome }, whole)).length);
      }
    }
  });

  test('is narrowed down by each thing, and by several together', async () => {
    const all = await listFindings({ fictitious: false }, whole);
    const narrowed = await listFindings(
      {
        fictitious: false,
        kind: 'disputes.total',
        agency: 'hongze',
        year: 2023,
        form: '2021',
        outcome: 'fail',
        answered: false,
      },
      whole,
    );
    expect(narrowed.map(({ finding }) => finding.id).sort()).toEqual(
      all
        .filter(
          ({ agency, year, finding }) => agency.slug === 'hongze' && year === 2023 && finding.kind === 'disputes.total',
        )
        .map(({ finding }) => finding.id)
        .sort(),
    );
    expect(narrowed.length).toBeGreaterThan(0);
    expect(await listFindings({ fictitious: false, agency: 'no-such-agency' }, whole)).toEqual([]);
    expect(await listFindings({ fictitious: false, answered: true }, whole)).toEqual([]);
  });

  test('goes on where the page before ended, newest year first, nothing twice and nothing left out', async () => {
    const all = await listFindings({ fictitious: false }, whole);
    const paged: typeof all = [];
    for (let page = await listFindings({ fictitious: false }, { after: null, limit: 2 }); page.length > 0; ) {
      paged.push(...page);
      page = await listFindings({ fictitious: false }, { after: page.at(-1)?.position ?? null, limit: 2 });
    }
    expect(paged).toEqual(all);
    expect(all.map(({ year }) => year)).toEqual(all.map(({ year }) => year).sort((one, other) => other - one));
    const oldest: typeof all = [];
    for (let after: FindingPosition | null = null; oldest.length < all.length; after = oldest.at(-1)?.position ?? null)
      oldest.push(...(await listFindings({ fictitious: false }, { after, limit: 3, order: 'oldest' })));
    expect(oldest).toEqual(all.toReversed());
  });
});

test('the rules of one agency have the reports of that agency for their denominator', async () => {
  const sums = sumByRule(await listRuleTotalsOfAgency('hongze'), {});
  expect(sums.find(({ kind }) => kind === 'disputes.total')).toMatchObject({ told: 1, found: 1 });
});

/** `npm run test:long` lists findings of a hundred thousand reports. */
const copies = import.meta.env.MODE === 'long' ? 100_000 : 10_000;

describe('with many findings', () => {
  const narrow: Record<string, Omit<FindingFilter, 'fictitious'>> = {
    all: {},
    rule: { kind: 'requests.applicants' },
    year: { year: 2019 },
    form: { form: '2019' },
    outcome: { outcome: 'fail' },
    agency: { agency: 'hongze' },
    answered: { answered: true },
    unanswered: { answered: false },
    'rule and form': { kind: 'narrative.figures', form: '2019' },
    'rule and year': { kind: 'disputes.total', year: 2021 },
    'outcome and year': { outcome: 'notice', year: 2022 },
    'outcome, form and year': { outcome: 'notice', form: '2021', year: 2023 },
    'year and form': { year: 2020, form: '2019' },
    'what there is none of': { kind: 'rollup.government', form: 'none' },
  };

  test('each way to list them takes an index and less than 50 ms', async () => {
    fill(copies);
    for (const [name, filter] of Object.entries(narrow)) {
      for (const fictitious of [false, true]) {
        for (const order of ['newest', 'oldest'] as const) {
          const plan = explainFindings({ fictitious, ...filter }, null, order);
          expect(plan.join('\n'), name).not.toMatch(/SCAN|TEMP B-TREE/);
          expect(plan.join('\n'), name).toMatch(/SEARCH findings USING (COVERING )?INDEX findings_/);
        }
        const times: number[] = [];
        for (let time = 0; time < 3; time += 1) {
          const start = performance.now();
          const first = await listFindings({ fictitious, ...filter }, { after: null, limit: 31 });
          const last = first.at(-1);
          if (last) await listFindings({ fictitious, ...filter }, { after: last.position, limit: 31 });
          times.push(performance.now() - start);
        }
        expect(Math.min(...times), name).toBeLessThan(50);
      }
    }
    const start = performance.now();
    await listRuleTotals({ fictitious: true });
    expect(performance.now() - start).toBeLessThan(50);
  }, 300_000);
});

/** Two findings for each of so many reports, as copies of one that is there; one in a hundred answered, one in fifty of real agencies. */
function fill(reports: number): void {
  const db = getDatabase();
  const columns = sql`agency_id, year, form, kind, check_id, outcome, cells, evidence, fingerprint, is_shown, is_answered, is_fictitious`;
  const kinds = JSON.stringify(checkKinds);
  db.run(sql`
    INSERT INTO findings (report_id, ${columns})
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${reports * 2})
    SELECT one.report_id, one.agency_id, 2019 + n.i % 6, iif(n.i % 6 < 2, '2019', '2021'),
      json_extract(${kinds}, '$[' || (n.i * 7 % 13) || ']'), 'copy.' || n.i, iif(n.i * 7 % 13 < 6, 'fail', 'notice'),
      one.cells, one.evidence, 'copy', 1, n.i % 100 = 0, n.i % 50 <> 0
    FROM n, (SELECT * FROM findings WHERE kind = 'disputes.total' LIMIT 1) AS one`);
  db.run(sql`ANALYZE`);
}
