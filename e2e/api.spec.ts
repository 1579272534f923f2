import type { APIRequestContext, APIResponse } from '@playwright/test';
import { z } from 'zod';
import { operations } from '../lib/api/operations';
import { problemCodes, problemSchema } from '../lib/api/problem';
import { expect, languages, test } from './visitor';

test.skip(({ isMobile }) => isMobile, 'programs have no width');

const paths = { agency: 'suqian', year: '2024' };
const queries: Record<string, string> = { '/series': '?measure=disclosureRate', '/search': '?q=公开' };

const addressOf = (path: string) =>
  `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => paths[name as keyof typeof paths])}${queries[path] ?? ''}`;

async function refusedBy(request: APIRequestContext, address: string, status: number) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(status);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  const problem = problemSchema.strict().parse(await answer.json());
  expect(problemCodes[problem.code]).toBe(status);
  return problem;
}

test('every route of the document answers as the document says', async ({ request }) => {
  const document = z
    .object({ openapi: z.string().startsWith('3.1'), paths: z.record(z.string(), z.unknown()) })
    .parse(await (await request.get('/api/v1/openapi.json')).json());
  expect(Object.keys(document.paths).sort()).toEqual(
    Object.values(operations)
      .map(({ path }) => path)
      .sort(),
  );
  for (const operation of Object.values(operations)) {
    const address = addressOf(operation.path);
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const headers = answer.headers();
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers.ratelimit).toMatch(/^"minute";r=\d+;t=\d+$/);
    const body = await answer.json();
    if (operation.answers === 'list') {
      const list = z.strictObject({ data: z.array(operation.item.strict()).min(1), next: z.url().nullable() });
      list.parse(body);
    } else operation.thing.strict().parse(body);
    const known = await request.get(address, { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect(known.status()).toBe(304);
    const csv = await request.get(`${address}${address.includes('?') ? '&' : '?'}format=csv`);
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect((await csv.text()).split('\n').length).toBeGreaterThan(2);
    await refusedBy(request, `${address}${address.includes('?') ? '&' : '?'}colour=red`, 400);
    expect((await request.post(address)).status()).toBe(405);
  }
});

test('findings and hits lead to the pages that show them', async ({ request }) => {
  const list = z.object({ data: z.array(z.object({ url: z.url() })).min(1) });
  for (const address of [
    '/checks?agency=hongze&outcome=fail',
    '/search?q=宿迁&type=agency',
    '/search?q=公开&year=2024',
  ]) {
    const [first] = list.parse(await (await request.get(`/api/v1${address}`)).json()).data;
    const { pathname, hash } = new URL(first?.url ?? '');
    const page = await request.get(pathname);
    expect(page.status()).toBe(200);
    expect(await page.text()).toContain(`id="${hash.slice(1)}"`.replace('id=""', '<h1'));
  }
});

test('a list leads from page to page by its Link header, without a gap', async ({ request }) => {
  const all = z.object({ data: z.array(z.object({ slug: z.string() })) });
  const whole = all.parse(await (await request.get('/api/v1/agencies?limit=500')).json()).data;
  const walked: unknown[] = [];
  for (let address: string | undefined = '/api/v1/agencies?limit=9'; address; ) {
    const answer: APIResponse = await request.get(address);
    walked.push(...all.parse(await answer.json()).data);
    const next: string | undefined = /<([^>]+)>; rel="next"/.exec(answer.headers().link ?? '')?.[1];
    address = next && new URL(next).pathname + new URL(next).search;
  }
  expect(walked).toEqual(whole);
});

test('what is wrong is told in one shape', async ({ request }) => {
  expect((await refusedBy(request, '/api/v1/reports?year=soon', 400)).parameters?.[0]?.name).toBe('year');
  expect((await refusedBy(request, '/api/v1/series', 400)).parameters?.[0]?.name).toBe('measure');
  expect((await refusedBy(request, '/api/v1/series?measure=nothing', 400)).parameters?.[0]?.name).toBe('measure');
  for (const wrong of ['q=公', 'q=%E2%80%94', 'q=suqian&type=agency&year=2024'])
    expect((await refusedBy(request, `/api/v1/search?${wrong}`, 400)).code).toBe('parameterInvalid');
  expect((await refusedBy(request, '/api/v1/agencies?cursor=abc', 400)).code).toBe('cursorInvalid');
  await refusedBy(request, '/api/v1/reports/suqian/1999', 404);
  await refusedBy(request, '/api/v1/reports/nobody/x', 404);
  await refusedBy(request, '/api/v1/nothing/at/all', 404);
  const chinese = await request.get('/api/v1/nothing', { headers: { 'Accept-Language': 'zh-CN,zh;q=0.9' } });
  expect((await chinese.json()).title).toBe(languages[0].words.api.problem.notFound.title);
});

for (const { locale, words } of languages) {
  test(`the API is explained in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/api`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.api.page.title);
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(Object.keys(operations).length);
    await expect(page.getByRole('row').filter({ hasText: 'cursorInvalid' })).toBeVisible();
  });
}
