import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rights } from '@/lib/desk/rights';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .sort();

/** The only files that let somebody in who is not signed in. */
const entrance = [
  'second-factor/page.tsx',
  'second-factor/send/route.ts',
  'set-password/page.tsx',
  'set-password/send/route.ts',
  'sign-in/page.tsx',
  'sign-in/send/route.ts',
];

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';

test.each(files)('%s names the right that it needs, and nothing gets past that', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const exported = [
    ...text.matchAll(/^export (?:default\b|(?:async )?(?:function|const|let|var|class) (\w+)|\{|\*).*$/gm),
  ];
  const handlers = exported.filter(([, name]) => name === undefined || new RegExp(`^(${methods})$`).test(name));
  expect(handlers).not.toEqual([]);
  for (const [line] of handlers) {
    if (entrance.includes(file)) {
      expect(line).toMatch(/^export (default entrancePage\(|const POST = entranceForm\()/);
      continue;
    }
    const pattern = file.endsWith('page.tsx')
      ? /^export default deskPage\((?:\s*'([\w.]+)')?/
      : /^export const (?:POST = desk(?:Form|Upload)|GET = deskDownload)\((?:\s*'([\w.]+)')?/;
    expect(line).toMatch(pattern);
    const declared = pattern.exec(text.slice(text.indexOf(line)))?.[1] ?? '';
    expect(Object.keys(rights), file).toContain(declared);
  }
  if (file.endsWith('page.tsx')) expect(text).toContain('export const instant = false;');
});

test('there are no server actions, layouts or templates at the desk, which would get past it', () => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(all.filter((file) => /(^|\/)(layout|template|default|loading)\.tsx?$/.test(file))).toEqual([]);
  const sources = all
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(sources.filter((text) => /['"]use server['"]/.test(text))).toEqual([]);
});
