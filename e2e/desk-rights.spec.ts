import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rights } from '@/lib/desk/rights';
import { staffRoles } from '@/lib/report/staff';
import { makeTestStaff } from './staff';
import { expect, languages, test } from './visitor';

const { words } = languages[1];
const folder = join(import.meta.dirname, '../app/[locale]/desk');

/** Every address of the desk with the right that its file declares; `app/[locale]/desk/files.test.ts` holds every file to declaring one. */
const doors = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const [, declared] = /^export (?:default|const \w+ =) desk\w+\(\s*'([\w.]+)'/m.exec(text) ?? [];
    const rule = Object.entries(rights).find(([right]) => right === declared);
    const path = file.replace(/\/?(page\.tsx|route\.ts)$/, '').replace(/\[[^\]]+\]/g, '1');
    const method = /^export const POST/m.test(text) ? 'POST' : 'GET';
    const roles: readonly string[] = rule?.[1].roles ?? [];
    return rule ? [{ path: `/en/desk${path && `/${path}`}`, method, roles, isPage: file.endsWith('page.tsx') }] : [];
  });

test('every page and action of the desk is closed to who is not signed in, and to every role without its right', async ({
  request,
  isMobile,
}) => {
  test.skip(isMobile, 'requests are the same from every screen');
  expect(doors.length).toBeGreaterThan(10);
  const send = (door: (typeof doors)[number], headers: Record<string, string>) =>
    request.fetch(door.path, {
      method: door.method,
      headers,
      maxRedirects: 0,
      ...(door.method === 'POST' && { form: {} }),
    });
  const forged = ['', 'gongkai.session_token=abc.def', 'gongkai.session_token=undefined'];
  for (const door of doors) {
    for (const Cookie of forged) {
      const answer = await send(door, { Cookie });
      expect(answer.headers().location, `${door.path} ${Cookie}`).toMatch(/\/en\/desk\/sign-in(\?|$)/);
    }
  }
  for (const role of staffRoles) {
    const { cookie } = await makeTestStaff(role, role === 'administrator' ? [] : ['suqian']);
    for (const door of doors) {
      // What the role may do is done by the tests of the tasks.
      if (door.roles.includes(role) && door.method === 'POST') continue;
      const answer = await send(door, { Cookie: cookie });
      const name = `${door.method} ${door.path} as ${role}`;
      if (door.isPage) {
        expect(answer.status(), name).toBe(200);
        expect((await answer.text()).includes(`>${words.desk.denied.title}</h1>`), name).toBe(
          !door.roles.includes(role),
        );
      } else {
        // There may be no such file.
        expect(answer.status() === 403, name).toBe(!door.roles.includes(role));
      }
      expect(answer.headers()['cache-control'], name).toContain('no-store');
    }
  }
});

test('another site cannot have a form of the desk sent', async ({ request, isMobile }) => {
  test.skip(isMobile, 'requests are the same from every screen');
  const { cookie } = await makeTestStaff('administrator');
  const foreign: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ];
  const posts = [...doors.filter(({ method }) => method === 'POST').map(({ path }) => path), '/en/desk/sign-in/send'];
  for (const path of posts) {
    for (const headers of foreign) {
      const answer = await request.post(path, { headers: { ...headers, Cookie: cookie }, form: {}, maxRedirects: 0 });
      expect(answer.status(), path).toBe(403);
    }
  }
  expect((await request.get('/en/desk', { headers: { Cookie: cookie }, maxRedirects: 0 })).status()).toBe(200);
});
