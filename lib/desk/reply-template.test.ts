import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findAgencyIds } from '@/db/queries/staff';
import { findOwnTemplate, listOwnTemplates, listTemplatesFor, removeTemplate } from '@/db/queries/templates';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { keepTemplate } from './reply-template';
import { makeTestStaff } from './test-staff';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);
const idOf = async (slug: string) => (await findAgencyIds([slug])).get(slug) ?? 0;

describe('a template', () => {
  test('suits inquiries about its agency and what is below it; one for no agency suits all', async () => {
    const { actor } = await makeTestStaff('administrator');
    await keepTemplate(null, { title: 'County', text: 'Dear …', agency: 'yunlu' }, actor);
    await keepTemplate(null, { title: 'All', text: 'Hello' }, actor);
    expect(titles(await listTemplatesFor(await idOf('yunlu-industry')))).toEqual(['All', 'County']);
    expect(titles(await listTemplatesFor(await idOf('suqian')))).toEqual(['All']);
    expect(titles(await listTemplatesFor(null))).toEqual(['All']);
  });

  test('belongs to the administrators of its agency', async () => {
    const [{ actor: forAll }, { actor: county }] = [
      await makeTestStaff('administrator'),
      await makeTestStaff('administrator', ['yunlu']),
    ];
    await keepTemplate(null, { title: 'All', text: 'Hello' }, forAll);
    expect(await keepTemplate(null, { title: 'x', text: 'x' }, county)).toEqual({ agency: 'agencyNeeded' });
    const foreign = { title: 'x', text: 'x', agency: 'suqian' };
    expect(await keepTemplate(null, foreign, county)).toEqual({ agency: 'agencyOutOfReach' });
    expect(await keepTemplate(null, { title: 'Own', text: 'x', agency: 'yunlu-industry' }, county)).toBeNull();
    const [own] = await listOwnTemplates(county.agencyIds);
    expect(own).toMatchObject({ title: 'Own', agency: { slug: 'yunlu-industry' } });
    const [all] = await listOwnTemplates(null);
    expect(await findOwnTemplate(all?.id ?? 0, county.agencyIds)).toBeNull();
  });

  test('that lacks something is not kept, and every fault is told', async () => {
    const { actor } = await makeTestStaff('administrator');
    expect(await keepTemplate(null, { title: ' ', text: '', agency: 'atlantis' }, actor)).toEqual({
      title: 'titleMissing',
      text: 'textMissing',
      agency: 'agencyUnknown',
    });
    expect(await listOwnTemplates(null)).toEqual([]);
  });

  test('is changed and removed with an entry in the audit log', async () => {
    const { actor } = await makeTestStaff('administrator');
    await keepTemplate(null, { title: 'One', text: 'x' }, actor);
    const [{ id } = { id: 0 }] = await listOwnTemplates(null);
    await keepTemplate(id, { title: 'Two', text: 'y' }, actor);
    expect(titles(await listOwnTemplates(null))).toEqual(['Two']);
    await removeTemplate(id, actor);
    expect(await listOwnTemplates(null)).toEqual([]);
    const actions = getDatabase().$client.prepare(
      `SELECT action FROM audit_log WHERE subject = 'template' ORDER BY id`,
    );
    expect(actions.pluck().all()).toEqual(['template.add', 'template.change', 'template.remove']);
  });
});
