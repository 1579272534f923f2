import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { listRevisions } from '@/db/queries/list-revisions';
import { findReport } from '@/db/queries/reports';
import { findRevision } from '@/db/queries/revisions';
import { findPlace, startRevision, withdrawReport } from '@/db/queries/start-revision';
import { findHistory } from '@/db/queries/versions';
import {
  answerFinding,
  correctRevision,
  dropRevision,
  editRevision,
  publishReviewed,
  reviewRevision,
} from '@/db/queries/work-on-revisions';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { changedCells } from '@/lib/report/revision';
import type { Actor } from '@/lib/report/staff';
import { revisionQueryOf } from './revision-form';
import { makeTestStaff } from './test-staff';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const make = async (role: 'clerk' | 'reviewer' | 'publisher') => (await makeTestStaff(role, ['suqian'])).actor;
const value = (number: number) => ({ state: 'value', value: number, printed: '3525' }) as const;
const total = { table: 'requests', row: 'received', column: 'total' } as const;

/** What somebody sees who opens the revision now. */
async function see(id: number, actor: Actor) {
  return { id, edition: (await findRevision(id, null))?.edition ?? 0, actor };
}

async function begin(clerk: Actor, reason = '录入有误'): Promise<number> {
  const id = await startRevision({ slug: 'suqian', year: 2024, reason, form: '2021' }, clerk);
  if (id === null) throw new Error('not started');
  return id;
}

async function passReviews(id: number, clerk: Actor) {
  const [second, third] = [await make('reviewer'), await make('reviewer')];
  expect(await reviewRevision(await see(id, clerk), 'enter', '')).toBeNull();
  expect(await reviewRevision(await see(id, second), 'check', '核对无误')).toBeNull();
  expect(await reviewRevision(await see(id, second), 'approve', '')).toBe('samePerson');
  expect(await reviewRevision(await see(id, third), 'approve', '')).toBeNull();
}

describe('a correction', () => {
  test('passes three reviews by three people, and is then public with what changed and why', async () => {
    const [clerk, publisher] = [await make('clerk'), await make('publisher')];
    const id = await begin(clerk);
    const cells = [{ ...total, after: value(3524), reason: '抄录错误' }];
    expect(await correctRevision(await see(id, clerk), cells)).toBeNull();
    expect((await findReport('suqian', 2024))?.tables.requests?.received?.total).toMatchObject({ value: 3525 });
    const failed = (await findRevision(id, null))?.results.filter(({ outcome }) => outcome === 'fail') ?? [];
    expect(failed.map(({ id: check }) => check)).toContain('requests.balance.total');

    await passReviews(id, clerk);
    expect(await publishReviewed(await see(id, publisher))).toBe('notExplained');
    expect(await reviewRevision(await see(id, publisher), 'sendBack', '请说明')).toBeNull();
    for (const { id: checkId, fingerprint } of failed) {
      const answer = { checkId, fingerprint, text: '系统统计口径不同', language: 'zh-CN' } as const;
      expect(await answerFinding(await see(id, clerk), answer)).toBeNull();
    }
    await passReviews(id, clerk);
    expect(await publishReviewed(await see(id, publisher))).toBeNull();

    const report = await findReport('suqian', 2024);
    expect(report?.tables.requests?.received?.total).toMatchObject({ value: 3524, printed: '3525' });
    const shown = report?.checks.findings.find(({ id: check }) => check === 'requests.balance.total');
    expect(shown?.remarks).toMatchObject([{ role: 'agency', text: '系统统计口径不同' }]);
    const history = await findHistory('suqian', 2024);
    expect(history?.versions).toMatchObject([
      { number: 1, reason: null },
      { number: 2, reason: '录入有误', corrections: [{ row: 'received', reason: '抄录错误' }] },
    ]);
    const [before, now] = history?.versions ?? [];
    expect(changedCells('2021', before?.content.tables ?? {}, now?.content.tables ?? {})).toHaveLength(1);
  });

  test('is not changed while it is in review, nor by who saw it before somebody else changed it', async () => {
    const clerk = await make('clerk');
    const id = await begin(clerk);
    const stale = await see(id, clerk);
    expect(await editRevision(stale, { title: '新标题' })).toBeNull();
    expect(await editRevision(stale, { title: '又一个' })).toBe('revisionChanged');
    expect(await reviewRevision(await see(id, clerk), 'enter', '')).toBeNull();
    expect(await dropRevision(await see(id, clerk))).toBe('revisionInReview');
    expect(await publishReviewed(await see(id, await make('publisher')))).toBe('notApproved');
  });

  test('waits for who may take the next step, and for nobody who took part since it was sent back', async () => {
    const [clerk, reviewer] = [await make('clerk'), await make('reviewer')];
    const id = await begin(clerk);
    const waiting = async (actor: Actor) =>
      (await listRevisions(revisionQueryOf('mine', null, actor), actor.agencyIds, 10)).map((row) => row.id);
    expect([await waiting(clerk), await waiting(reviewer)]).toEqual([[id], []]);
    await reviewRevision(await see(id, clerk), 'enter', '');
    expect([await waiting(clerk), await waiting(reviewer)]).toEqual([[], [id]]);
    await reviewRevision(await see(id, reviewer), 'check', '');
    expect(await waiting(reviewer)).toEqual([]);
    await reviewRevision(await see(id, reviewer), 'sendBack', '再看一遍');
    expect(await waiting(clerk)).toEqual([id]);
  });

  test('is seen and made by nobody whose agency it is not', async () => {
    const stranger = (await makeTestStaff('clerk', ['hongze'])).actor;
    expect(await findPlace('suqian', 2024, stranger)).toBeNull();
    expect(await startRevision({ slug: 'suqian', year: 2024, reason: 'x', form: '2021' }, stranger)).toBeNull();
    const id = await begin(await make('clerk'));
    expect(await findRevision(id, stranger.agencyIds)).toBeNull();
    expect(await dropRevision(await see(id, stranger))).toBe('revisionGone');
  });

  test('that is given up leaves what is published as it was', async () => {
    const clerk = await make('clerk');
    const id = await begin(clerk);
    expect(await dropRevision(await see(id, clerk))).toBeNull();
    expect(await findPlace('suqian', 2024, clerk)).toBe('published');
  });
});

describe('a report that is withdrawn', () => {
  test('is gone from the portal with its reason, and comes back with a correction', async () => {
    const [clerk, publisher] = [await make('clerk'), await make('publisher')];
    expect(await withdrawReport('suqian', 2024, '发布了错误的文件', publisher)).toBe(true);
    expect(await withdrawReport('suqian', 2024, '再次', publisher)).toBe(false);
    expect(await findReport('suqian', 2024)).toBeNull();
    expect((await findHistory('suqian', 2024))?.withdrawn).toMatchObject({ reason: '发布了错误的文件' });
    const id = await begin(clerk, '换成正确的文件');
    await passReviews(id, clerk);
    expect(await publishReviewed(await see(id, publisher))).toBeNull();
    expect(await findReport('suqian', 2024)).not.toBeNull();
  });
});
