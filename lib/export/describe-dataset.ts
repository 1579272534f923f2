import { env } from '@/lib/env';
import { formLabel } from '@/lib/i18n/form-label';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import { forms, type TableKey, tableKeys } from '@/lib/report/form';
import { addressOf } from './citation';
import { csvPath } from './data-package';

/** A table of the open data, as its description needs it. */
export interface DescribedResource {
  name: keyof ReturnType<typeof wordsOf>['resource'];
  fields: readonly {
    name: string;
    type: 'integer' | 'string' | 'boolean' | 'date' | 'datetime';
    required?: boolean;
    values?: readonly string[];
  }[];
  primaryKey: readonly string[];
  foreignKeys?: readonly { fields: readonly string[]; resource: string; references: readonly string[] }[];
}

export interface DatasetVersion {
  id: string;
  /** Milliseconds since 1970. */
  changedAt: number;
}

const wordsOf = (locale: Locale) => messagesOf(locale).dataset;
const isTable = (name: string): name is TableKey => tableKeys.some((key) => key === name);

/** What a field holds, in a language: figures go by the label of their column, everything else by a sentence of its own. */
export function fieldLabel(locale: Locale, resource: string, field: string): string {
  const { counts } = wordsOf(locale);
  const own = find(wordsOf(locale).field, field);
  if (resource === 'counts') return find(counts, field) ?? own ?? field;
  if (own !== undefined || !isTable(resource)) return own ?? field;
  return formLabel(locale, resource, `column.${field}`);
}

const find = (words: Readonly<Record<string, unknown>>, key: string) => {
  const found = Object.hasOwn(words, key) ? words[key] : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Both languages in one line, the first one first. */
const inBoth = (say: (locale: Locale) => string) => [...new Set(locales.map(say))].join(' · ');

/** `datapackage.json`: the tables with their types, keys, meanings and units, and the portal's licence. */
export function describeDataset(resources: readonly DescribedResource[], version: DatasetVersion) {
  const words = wordsOf('en');
  return {
    profile: 'tabular-data-package',
    name: 'gongkai-reports',
    id: `${env.SITE_URL}/data#${version.id}`,
    title: inBoth((locale) => wordsOf(locale).title),
    description: locales.map((locale) => `${wordsOf(locale).description}\n\n${wordsOf(locale).reading}`).join('\n\n'),
    homepage: addressOf('zh-CN', paths.data),
    version: version.id,
    created: new Date(version.changedAt).toISOString(),
    keywords: ['政府信息公开', '年度报告', 'freedom of information', 'China'],
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: words.licenceName }],
    contributors: [{ title: inBoth((locale) => messagesOf(locale).site.name), role: 'publisher', path: env.SITE_URL }],
    sources: [{ title: inBoth((locale) => wordsOf(locale).source), path: addressOf('zh-CN', paths.agencies) }],
    resources: [...resources.map(describeResource), describeDictionary()],
  };
}

function describeResource({ name, fields, primaryKey, foreignKeys = [] }: DescribedResource) {
  return {
    ...tabular(name),
    title: inBoth((locale) => wordsOf(locale).resource[name].title),
    description: inBoth((locale) => wordsOf(locale).resource[name].text),
    schema: {
      fields: fields.map(({ name: field, type, required, values }) => ({
        name: field,
        type,
        title: inBoth((locale) => fieldLabel(locale, name, field)),
        ...unitOf(name, field, type),
        ...(type === 'boolean' && { trueValues: ['1'], falseValues: ['0'] }),
        ...((required || values) && {
          constraints: { ...(required && { required }), ...(values && { enum: values }) },
        }),
      })),
      primaryKey,
      missingValues: [''],
      foreignKeys: foreignKeys.map(({ fields: own, resource, references }) => ({
        fields: own,
        reference: { resource: resource === name ? '' : resource, fields: references },
      })),
    },
  };
}

/** Counts are of documents, requests, decisions or cases, by their column; the unit says how many of them one is. */
function unitOf(resource: string, field: string, type: string) {
  if (field === 'amount') return { unit: '万元 (form 2021); as printed (form 2019)' };
  if (type !== 'integer' || field === 'year' || field === 'number') return {};
  return resource === 'checks' ? {} : { unit: '1' };
}

const tabular = (name: string) => ({
  profile: 'tabular-data-resource',
  name,
  path: csvPath(name),
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
});

export const dictionaryHeading = ['resource', 'field', 'value', 'zh', 'en'] as const;

/** Every field, and every row of the statutory tables, with what it means in both languages. */
export function dictionaryRows(resources: readonly DescribedResource[]): (string | null)[][] {
  const both = (say: (locale: Locale) => string) => [say('zh-CN'), say('en')];
  return [
    ...resources.flatMap(({ name, fields }) =>
      fields.map(({ name: field }) => [name, field, null, ...both((locale) => fieldLabel(locale, name, field))]),
    ),
    ...tableKeys.flatMap((table) =>
      rowKeys(table).map((row) => [table, 'row', row, ...both((locale) => formLabel(locale, table, `row.${row}`))]),
    ),
  ];
}

function rowKeys(table: TableKey): string[] {
  const rows = Object.values(forms).flatMap((form) =>
    form.tables.filter(({ key }) => key === table).flatMap(({ blocks }) => blocks.flatMap((block) => block.rows)),
  );
  return [...new Set(rows.map(({ key }) => key))];
}

function describeDictionary() {
  return {
    ...tabular('dictionary'),
    title: inBoth((locale) => wordsOf(locale).resource.dictionary.title),
    description: inBoth((locale) => wordsOf(locale).resource.dictionary.text),
    schema: {
      fields: dictionaryHeading.map((name) => ({ name, type: 'string' })),
      missingValues: [''],
    },
  };
}

/** The text for people that travels with the data. */
export function readMe(version: DatasetVersion): string {
  return locales
    .map((locale) => {
      const { title, description, reading } = wordsOf(locale);
      const { licence } = messagesOf(locale).export;
      return [`${title}  ${version.id}`, description, reading, licence, addressOf(locale, paths.data)].join('\n\n');
    })
    .join('\n\n----\n\n')
    .concat('\n');
}
