import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findAgencies, findAgency } from '@/db/queries/agencies';
import { listAudit } from '@/db/queries/audit';
import { findAgenciesByName } from '@/db/queries/desk';
import { findSuccessor } from '@/db/queries/exists';
import { listPublication } from '@/db/queries/publication';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import {
  addAgency,
  changeAgency,
  closeAgency,
  findAdministrableAgency,
  mergeAgencies,
  renameAgency,
  reopenAgency,
} from './administer-agencies';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const operator = { id: null, name: 'test', agencyIds: null };
const idOf = async (slug: string) => (await findAgency(slug))?.id ?? 0;
const boundTo = async (slug: string) => ({ ...operator, agencyIds: [await idOf(slug)] });
const find = async (query: string) => {
  const { rows } = await findAgencies({ query, sort: 'name', page: 1, pageSize: 50 });
  return rows.map(({ slug, foundAs }) => ({ slug, foundAs }));
};
const fields = (rest: Record<string, string> = {}) => ({
  name: '云麓县数据局',
  nameEn: 'Yunlu County Data Bureau',
  slug: 'yunlu-data',
  kind: 'department',
  level: 'county',
  parent: 'yunlu',
  ...rest,
});
const lastAction = async () => {
  const anything = { who: null, action: null, subjectId: null, agencyId: null, from: null, before: null };
  const actor = { id: 'x', name: 'x', email: '', role: 'administrator', secondFactor: 'on', sessionId: '' } as const;
  const [entry] = await listAudit(anything, { ...actor, agencyIds: null }, { below: null, limit: 1 });
  return entry;
};

describe('a new agency', () => {
  test('is found by its names, belongs where it was put, and is in the audit log', async () => {
    const added = await addAgency(fields({ aliases: '县数据局\n云麓数据局', officeHours: '工作日' }), operator);
    expect(added).toEqual({ slug: 'yunlu-data' });
    expect(await findAgency('yunlu-data')).toMatchObject({
      name: '云麓县数据局',
      parent: { slug: 'yunlu' },
      aliases: ['县数据局', '云麓数据局'],
      officeHours: '工作日',
      isFictitious: true,
    });
    for (const query of ['数据局', 'shujuju', 'ylxsjj', 'data bureau'])
      expect(await find(query)).toContainEqual({ slug: 'yunlu-data', foundAs: null });
    expect(await lastAction()).toMatchObject({ action: 'agency.add', subjectId: 'yunlu-data' });
  });

  test('gets its pinyin as its name in addresses where none is given', async () => {
    expect(await addAgency(fields({ slug: '' }), operator)).toEqual({ slug: 'yunluxianshujuju' });
  });

  test.each([
    [{ name: '' }, { name: { key: 'nameMissing' } }],
    [{ kind: 'office' }, { kind: { key: 'kindMissing' } }],
    [{ level: '' }, { level: { key: 'levelMissing' } }],
    [{ slug: 'Yun Lu' }, { slug: { key: 'slugInvalid' } }],
    [{ slug: 'import' }, { slug: { key: 'slugTaken' } }],
    [{ slug: 'yunlu-finance' }, { slug: { key: 'slugTaken' } }],
    [{ parent: '无此县' }, { parent: { key: 'parentUnknown', value: '无此县' } }],
    [{ name: '云麓县财政局（虚构）' }, { name: { key: 'nameTaken' } }],
    [{ website: 'javascript:alert(1)' }, { website: { key: 'websiteInvalid' } }],
    [{ email: 'nobody' }, { email: { key: 'emailInvalid' } }],
    [{ postcode: '22380' }, { postcode: { key: 'postcodeInvalid' } }],
    [{ address: '长'.repeat(201) }, { address: { key: 'tooLong', value: '200' } }],
  ])('is refused with %j', async (wrong, errors) => {
    expect(await addAgency(fields(wrong), operator)).toEqual({ errors });
    expect(await find('数据局')).toEqual([]);
  });

  test('can be added by who is bound to agencies only below one of these', async () => {
    const county = await boundTo('yunlu');
    expect(await addAgency(fields(), county)).toEqual({ slug: 'yunlu-data' });
    for (const parent of ['', 'suqian']) {
      const fault = { parent: { key: 'parentOutOfReach', value: parent } };
      expect(await addAgency(fields({ slug: 'other', parent }), county)).toEqual({ errors: fault });
    }
  });
});

describe('a change', () => {
  test('is recorded with what was there before, and one that changes nothing is not', async () => {
    const telephone = '0500-8888888';
    expect(await changeAgency('yunlu-finance', { telephone }, operator)).toEqual({ slug: 'yunlu-finance' });
    const entry = await lastAction();
    expect(entry).toMatchObject({ action: 'agency.change', after: { telephone } });
    await changeAgency('yunlu-finance', { telephone }, operator);
    expect((await lastAction())?.id).toBe(entry?.id);
  });

  test('does not put an agency below itself, nor real and made-up agencies together', async () => {
    expect(await changeAgency('yunlu', { parent: 'yunlu-finance' }, operator)).toMatchObject({
      errors: { parent: { key: 'parentBelow' } },
    });
    expect(await changeAgency('yunlu-finance', { parent: 'suqian' }, operator)).toMatchObject({
      errors: { parent: { key: 'parentFictitious' } },
    });
  });

  test('is refused for agencies that somebody is not bound to', async () => {
    const other = await boundTo('suqian');
    expect(await findAdministrableAgency('yunlu-finance', other)).toBeNull();
    expect(await changeAgency('yunlu-finance', { fax: '1' }, other)).toMatchObject({
      errors: { slug: { key: 'agencyOutOfReach' } },
    });
    const days = { closedOn: '2024-05-10', renamedUntil: '2024-05-10', mergedUntil: '2024-05-10' };
    expect(await renameAgency('yunlu-finance', { newName: '甲', ...days }, other)).toBe('unknown');
    expect(await closeAgency('yunlu-finance', { reason: '甲', ...days }, other)).toBe('unknown');
    expect(await mergeAgencies('yunlu-finance', { into: 'suqian', ...days }, other)).toBe('unknown');
    expect(await mergeAgencies('suqian', { into: 'yunlu-finance', ...days }, other)).toMatchObject({
      faults: [{ key: 'intoOutOfReach' }],
    });
  });

  test('survives a new load of the sample data, with the reports of the agency', async () => {
    await renameAgency('hongze', { newName: '淮安市洪泽区某局', renamedUntil: '2024-05-10' }, operator);
    const { years } = (await findAgencies({ query: '洪泽', sort: 'name', page: 1, pageSize: 1 })).rows[0] ?? {};
    loadSample(getDatabase(), { ifEmpty: false });
    expect((await findAgencies({ query: '洪泽', sort: 'name', page: 1, pageSize: 1 })).rows).toMatchObject([
      { name: '淮安市洪泽区某局', years },
    ]);
  });
});

describe('a renamed agency', () => {
  const to = { newName: '云麓县工业和信息化局', newNameEn: 'Bureau of Industry', renamedUntil: '2024-05-10' };

  test('keeps its old name with its last day, and is found by it, in documents too', async () => {
    const { name: old = '', nameEn: oldEn } = (await findAgency('yunlu-finance')) ?? {};
    expect(await renameAgency('yunlu-finance', to, operator)).toEqual({ slug: 'yunlu-finance' });
    expect(await findAgency('yunlu-finance')).toMatchObject({
      name: to.newName,
      endedNames: [{ kind: 'former', name: old, nameEn: oldEn, until: '2024-05-10' }],
    });
    for (const query of [old, 'finance']) expect(await find(query)).toEqual([{ slug: 'yunlu-finance', foundAs: old }]);
    expect(await findAgenciesByName(old)).toMatchObject([{ slug: 'yunlu-finance' }]);
    expect(await lastAction()).toMatchObject({ action: 'agency.rename', before: { name: old } });
  });

  test('keeps it when its particulars are changed afterwards', async () => {
    await renameAgency('yunlu-finance', to, operator);
    await changeAgency('yunlu-finance', { aliases: '县工信局' }, operator);
    expect(await findAgency('yunlu-finance')).toMatchObject({
      aliases: ['县工信局'],
      endedNames: [{ kind: 'former' }],
    });
  });

  test.each([
    [{ newName: ' ' }, 'nameMissing'],
    [{ newName: '云麓县财政局（虚构）' }, 'nameSame'],
    [{ newName: '云麓县教育局（虚构）' }, 'nameTaken'],
    [{ renamedUntil: '2024-02-30' }, 'dayInvalid'],
    [{ renamedUntil: '2999-01-01' }, 'dayInFuture'],
  ])('is not renamed with %j', async (wrong, key) => {
    expect(await renameAgency('yunlu-finance', { ...to, ...wrong }, operator)).toMatchObject({ faults: [{ key }] });
  });
});

describe('a closed agency', () => {
  test('owes no report after its last day, and may be opened again', async () => {
    const today = '2027-06-01';
    const missing = async () => {
      const state = { year: 2026, status: 'missing' } as const;
      const rows = await listPublication({ state, today }, { after: null, limit: 100 });
      return rows.some(({ slug }) => slug === 'yunlu-finance');
    };
    expect(await missing()).toBe(true);
    await closeAgency('yunlu-finance', { closedOn: '2025-05-10', reason: '机构改革' }, operator);
    expect(await missing()).toBe(false);
    expect(await findAgency('yunlu-finance')).toMatchObject({ closedOn: '2025-05-10', closingReason: '机构改革' });
    await reopenAgency('yunlu-finance', operator);
    expect(await missing()).toBe(true);
    expect(await lastAction()).toMatchObject({ action: 'agency.reopen', before: { closedOn: '2025-05-10' } });
  });

  test('needs a day and a reason', async () => {
    expect(await closeAgency('yunlu-finance', { closedOn: '', reason: '' }, operator)).toEqual({
      faults: [
        { field: 'closedOn', key: 'dayInvalid' },
        { field: 'reason', key: 'reasonMissing' },
      ],
    });
  });
});

describe('merging', () => {
  const into = { into: 'yunlu-data', mergedUntil: '2024-05-10' };

  test('hands reports, names and address over to the other agency', async () => {
    await addAgency(fields(), operator);
    const { years } = (await findAgencies({ query: '云麓县财政局', sort: 'name', page: 1, pageSize: 1 })).rows[0] ?? {};
    expect(years?.length).toBeGreaterThan(0);
    expect(await mergeAgencies('yunlu-finance', into, operator)).toEqual({ slug: 'yunlu-data' });
    expect(await findAgency('yunlu-finance')).toBeNull();
    expect(await findSuccessor('yunlu-finance')).toBe('yunlu-data');
    expect(await find('财政局')).toEqual([{ slug: 'yunlu-data', foundAs: '云麓县财政局（虚构）' }]);
    const [row] = (await findAgencies({ query: '数据局', sort: 'name', page: 1, pageSize: 1 })).rows;
    expect(row?.years).toEqual(years);
    expect(await lastAction()).toMatchObject({
      action: 'agency.merge',
      before: { years },
      after: { into: 'yunlu-data' },
    });
    expect(await addAgency(fields({ name: '甲', slug: 'yunlu-finance' }), operator)).toMatchObject({
      errors: { slug: { key: 'slugTaken' } },
    });
  });

  test('leads on from an address that was merged twice', async () => {
    await addAgency(fields(), operator);
    await addAgency(fields({ name: '云麓县大数据局', slug: 'yunlu-big' }), operator);
    await mergeAgencies('yunlu-finance', into, operator);
    await mergeAgencies('yunlu-data', { ...into, into: 'yunlu-big' }, operator);
    expect(await findSuccessor('yunlu-finance')).toBe('yunlu-big');
  });

  test('is refused with the years on which both have a report, and changes nothing', async () => {
    const merged = await mergeAgencies('yunlu-finance', { ...into, into: '云麓县教育局（虚构）' }, operator);
    expect(merged).toMatchObject({ faults: [{ field: 'into', key: 'clash' }] });
    const { faults: [fault] = [] } = typeof merged === 'object' && 'faults' in merged ? merged : {};
    expect(fault?.years).toContain(2023);
    expect(await findAgency('yunlu-finance')).not.toBeNull();
  });

  test.each([
    ['yunlu', { into: 'yunlu' }, 'intoSelf'],
    ['yunlu', { into: 'yunlu-finance' }, 'intoBelow'],
    ['yunlu', { into: 'suqian' }, 'intoFictitious'],
    ['yunlu', { into: '无此县' }, 'intoUnknown'],
    ['yunlu', { into: '' }, 'intoMissing'],
  ])('of %s with %j is refused', async (slug, wrong, key) => {
    expect(await mergeAgencies(slug, { ...into, ...wrong }, operator)).toMatchObject({ faults: [{ key }] });
  });

  test('the number under which the audit log knows an agency is not given to another one later', async () => {
    await addAgency(fields(), operator);
    const id = await idOf('yunlu-data');
    await mergeAgencies('yunlu-data', { ...into, into: 'yunlu-finance' }, operator);
    await addAgency(fields({ slug: 'yunlu-newer' }), operator);
    expect(await idOf('yunlu-newer')).toBeGreaterThan(id);
  });
});
