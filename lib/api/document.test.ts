import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { writeDocument } from './document';
import { operations } from './operations';
import { problemCodes, problemSchema } from './problem';
import { apiWords } from './words';

describe.each(locales)('the OpenAPI document in %s', (locale) => {
  it('passes a public linter without a warning', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const source = JSON.stringify(writeDocument(locale));
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it('says of every parameter, field and problem what it means', () => {
    expect(JSON.stringify(writeDocument(locale))).not.toContain('"description":""');
    for (const code of Object.keys(problemCodes)) expect(apiWords(locale, `problem.${code}.detail`)).not.toBe('');
  });
});

it('has the routes that the server has, and no others', () => {
  const folder = join(import.meta.dirname, '../../app/api/v1');
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`${sep}route.ts`))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .slice(0, -1)
          .join('/')
          .replace(/\[(\w+)\]/g, '{$1}')}`,
    )
    .filter((path) => path !== '/[...path]' && path !== '/openapi.json');
  expect(routes.sort()).toEqual(
    Object.values(operations)
      .map(({ path }) => path)
      .sort(),
  );
});

it('knows every problem by its code', () => {
  expect(problemSchema.shape.code.options).toEqual(Object.keys(problemCodes));
});
