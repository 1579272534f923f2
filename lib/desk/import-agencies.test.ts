import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findAgency } from '@/db/queries/agencies';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import type { AgencyFileWords } from '@/lib/report/agency';
import { decodeAgencyFile } from './agency-file';
import { importAgencies } from './import-agencies';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const operator = { id: null, name: 'test', agencyIds: null };
const words: AgencyFileWords = {
  columns: new Map([
    ['slug', 'slug'],
    ['name', 'name'],
    ['kind', 'kind'],
    ['level', 'level'],
    ['officehours', 'officeHours'],
    ['名称', 'name'],
    ['网址代号', 'slug'],
    ['类别', 'kind'],
    ['层级', 'level'],
    ['所属政府', 'parent'],
    ['电话', 'telephone'],
  ]),
  values: new Map([
    ['政府', 'government'],
    ['政府部门', 'department'],
    ['县级', 'county'],
  ]),
};
const run = (text: string, dryRun = false) => importAgencies(text, words, operator, dryRun);

const county = `名称,网址代号,类别,层级,所属政府,电话
清溪县人民政府,qingxi,政府,县级,,0500-1
清溪县档案局,qingxi-archive,政府部门,县级,清溪县人民政府,0500-2
`;

describe('a file of agencies', () => {
  test('adds them in its order, so that one can belong to another before it', async () => {
    const { rows, faults } = await run(county);
    expect(faults).toEqual([]);
    expect(rows.map(({ line, slug, outcome }) => [line, slug, outcome])).toEqual([
      [2, 'qingxi', 'added'],
      [3, 'qingxi-archive', 'added'],
    ]);
    expect(await findAgency('qingxi-archive')).toMatchObject({
      kind: 'department',
      level: 'county',
      parent: { slug: 'qingxi' },
      contact: { telephone: '0500-2' },
    });
  });

  test('tried without writing says the same, and changes nothing', async () => {
    const tried = await run(county, true);
    expect(await findAgency('qingxi')).toBeNull();
    expect(tried).toEqual(await run(county));
  });

  test('changes only what it has a column for, told by slug or by name, and nothing the second time', async () => {
    await run(county);
    const change = 'slug,name,officeHours\n,清溪县档案局,工作日\nyunlu-finance,,周一\n';
    expect(await run(change)).toMatchObject({ faults: [{ line: 3, field: 'name', key: 'nameMissing' }] });
    const both = 'slug,name,officeHours\n,清溪县档案局,工作日\n';
    expect((await run(both)).rows).toMatchObject([{ outcome: 'changed', changes: ['officeHours'] }]);
    expect(await findAgency('qingxi-archive')).toMatchObject({
      officeHours: '工作日',
      contact: { telephone: '0500-2' },
    });
    expect((await run(both)).rows).toMatchObject([{ outcome: 'unchanged', changes: [] }]);
    expect((await run('slug,officeHours\nyunlu-finance,周一\n')).rows).toMatchObject([{ outcome: 'changed' }]);
  });

  test('with anything wrong writes nothing, and names each line', async () => {
    const { rows, faults } = await run(
      `${county}清溪县统计局,qingxi-2,部,县级,清溪县人民政府,\n清溪县体育局,qx 3,政府部门,县级,,\n`,
    );
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([
      { line: 4, field: 'kind', key: 'kindMissing' },
      { line: 5, field: 'slug', key: 'slugInvalid' },
    ]);
    const unknown = await run(`${county}清溪县统计局,qingxi-2,政府部门,县级,无此县,\n`);
    expect(unknown.faults).toMatchObject([{ line: 4, field: 'parent', key: 'parentUnknown', value: '无此县' }]);
    expect(await findAgency('qingxi')).toBeNull();
  });

  test.each([
    ['名称,名称\n甲,乙\n', { line: 1, key: 'columnTwice', value: '名称' }],
    ['名称,颜色\n甲,红\n', { line: 1, key: 'columnUnknown', value: '颜色' }],
    ['电话\n1\n', { line: 1, key: 'columnsMissing' }],
    ['名称,类别\n甲\n', { line: 2, key: 'cells', value: '2' }],
    ['名称\n', { line: null, key: 'empty' }],
    ['', { line: null, key: 'empty' }],
    ['名称\n"甲\n', { key: 'broken' }],
    [`name\n${'甲\n'.repeat(5001)}`, { line: null, key: 'tooLong' }],
  ])('is refused as a whole: %j', async (text, fault) => {
    expect(await run(text)).toMatchObject({ rows: [], faults: [fault] });
  });

  test('may not have one agency twice', async () => {
    const text = 'slug,name,kind,level\na1,甲局,department,county\na1,甲局,department,county\n';
    expect(await run(text)).toMatchObject({ rows: [], faults: [{ line: 3, key: 'lineTwice' }] });
    expect(await findAgency('a1')).toBeNull();
  });

  test('is read as UTF-8 with or without a mark, and as GB18030', async () => {
    // "名称" in GB18030.
    expect(decodeAgencyFile(Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]))).toBe('名称');
    const marked = decodeAgencyFile(Buffer.from(`\ufeff${county}`)) ?? '';
    expect((await run(marked, true)).rows).toHaveLength(2);
    expect(decodeAgencyFile(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
  });
});
