import { describe, expect, it } from 'vitest';
import { formKeys, forms } from '@/lib/report/form';
import { glossaryEntries, glossaryIdOfSeries } from '@/lib/report/glossary';
import { indicatorKeys } from '@/lib/report/indicators';
import { findGlossaryEntry, listCheckKinds, listGlossary, searchGlossary } from './glossary';
import { locales } from './locales';

const formIds = formKeys.flatMap((form) =>
  forms[form].tables.flatMap(({ key: table, blocks }) =>
    blocks.flatMap(({ rows, columns }) => [
      ...rows.flatMap(({ key, groups }) => [
        `${table}.row.${key}`,
        ...groups.map((group) => `${table}.group.${group}`),
      ]),
      ...columns.map(({ key, label }) => `${table}.column.${label ?? key}`),
      ...columns.flatMap(({ group }) => (group ? [`${table}.group.${group}`] : [])),
    ]),
  ),
);

describe.each(locales)('the glossary in %s', (locale) => {
  const entries = listGlossary(locale);
  const ids = entries.map(({ id }) => id);

  it.each([
    ['row, column and group of both forms', formIds],
    ['indicator', indicatorKeys.map((key) => `indicator.${key}`)],
    ['check', listCheckKinds(locale).map((kind) => `check.${kind}`)],
  ])('explains every %s', (_, wanted) => {
    expect(wanted.length).toBeGreaterThan(5);
    expect(ids).toEqual(expect.arrayContaining(wanted));
  });

  it('says of every entry what it means and how it is counted', () => {
    expect(entries.filter(({ label, meaning, counted }) => !label || !meaning || !counted)).toEqual([]);
    expect(entries.filter(({ id, label }) => label === id)).toEqual([]);
  });

  it('has each entry once, and no number of the form in front of its label', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(entries.filter(({ label }) => /^(\d|[（(]|[一二三四]、|[IV]+\.)/u.test(label))).toEqual([]);
  });

  it('names the articles of what the form asks for', () => {
    const unfounded = entries.filter(({ id, articles }) => formIds.includes(id) && articles.length === 0);
    expect(unfounded).toEqual([]);
    expect(findGlossaryEntry(locale, 'requests.row.denied.deliberative')?.articles).toEqual([16]);
    expect(findGlossaryEntry(locale, 'requests.row.unavailable.unclear')?.articles).toEqual([30]);
  });
});

it('a reason is found by a word of its explanation, and by its heading', () => {
  const found = searchGlossary(listGlossary('zh-CN'), '不予公开 隐私');
  expect(found.map(({ id }) => id)).toEqual(['requests.row.denied.thirdPartyRights']);
  const text = 'All that was asked for was given, or the applicant was told where to find it.';
  expect(searchGlossary(listGlossary('en'), text).map(({ id }) => id)).toEqual(['requests.row.granted']);
  expect(searchGlossary(listGlossary('en'), 'TRADE SECRETS')).toHaveLength(1);
  expect(searchGlossary(listGlossary('en'), 'xyzzy')).toEqual([]);
});

it('what only one form has says so', () => {
  const formOf = (id: string) => glossaryEntries.find((entry) => entry.id === id)?.form;
  expect(formOf('proactive.row.procurement')).toBe('2019');
  expect(formOf('proactive.column.inForce')).toBe('2021');
  expect(formOf('proactive.row.licensing')).toBeUndefined();
  expect(formOf('requests.row.other.undivided')).toBeUndefined();
});

it('an entry that is not there is none', () => {
  expect(findGlossaryEntry('en', 'requests.row.granted.nothing')).toBeNull();
});

it('the series of charts are explained by their rows and columns', () => {
  expect(['received', 'denied', 'business', 'reconsideration', 'inForce', 'reports'].map(glossaryIdOfSeries)).toEqual([
    'requests.row.received',
    'requests.group.denied',
    'requests.column.business',
    'disputes.row.reconsideration',
    'proactive.column.inForce',
    null,
  ]);
});
