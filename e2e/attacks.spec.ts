import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { APIRequestContext } from '@playwright/test';
import { makeFormKey } from '@/lib/desk/feedback-key';
import { enter, makeTestStaff } from './staff';
import { expect, test } from './visitor';

test.skip(({ isMobile }) => isMobile, 'attacks come over the network, not through a screen');

const run = promisify(execFile);
const script = `<script>document.title='stolen'</script>"><img src=x onerror="document.title='stolen'">`;
/** As if the form had been open for a minute. */
const formKey = () => makeFormKey(Date.now() - 60_000);

/** Every address that takes a form in. */
const forms = readdirSync('app/[locale]', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('/route.ts'))
  .filter((file) => /export (const|async function) POST/.test(readFileSync(join('app/[locale]', file), 'utf8')))
  .map((file) => `/en/${file.replace(/\/route\.ts$/, '').replaceAll(/\[[^\]]+\]/g, '1')}`);

/** What a browser says of a form that another site's page sends. */
const strangers: readonly Record<string, string>[] = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Origin: 'https://attacker.example' },
  { Origin: 'null' },
];

async function submit(
  request: APIRequestContext,
  fields: Record<string, string>,
): Promise<{ location: string; cookie: string }> {
  const form = { kind: 'question', channel: 'web', subject: 'Attack', text: 'Attack', formKey: formKey(), ...fields };
  const answer = await request.post('/en/feedback/send', { form, maxRedirects: 0 });
  return { location: answer.headers().location ?? '', cookie: answer.headers()['set-cookie'] ?? '' };
}

test('no form is taken in that another site has a browser send, signed in or not', async ({ request }) => {
  expect(forms.length).toBeGreaterThan(20);
  const { cookie } = await makeTestStaff('administrator');
  let refused = 0;
  for (const path of forms) {
    for (const from of strangers) {
      const answer = await request.post(path, { form: {}, headers: { ...from, Cookie: cookie }, maxRedirects: 0 });
      expect(answer.status(), `${path} ${JSON.stringify(from)}`).toBe(403);
      refused += 1;
    }
  }
  expect(refused).toBe(forms.length * strangers.length);
});

test('a clerk reaches no inquiry of an agency that they do not work for', async ({ request }) => {
  const stolen = 'a note by somebody else';
  const { location, cookie: own } = await submit(request, { agency: 'hongze' });
  expect(location).toMatch(/receipt$/);
  const [, receipt = ''] = /feedback_receipt=(GK-\d{4}-\w{6})/.exec(own) ?? [];
  expect(receipt).not.toBe('');
  const { cookie } = await makeTestStaff('clerk', ['suqian']);
  const headers = { Cookie: cookie };
  const page = await request.get(`/en/desk/inquiries/${receipt}`, { headers });
  expect(await page.text()).not.toContain('Attack');
  for (const door of ['write', 'state', 'assign', 'insert', 'resend']) {
    const form = { kind: 'note', text: stolen, version: '0', state: 'closed', template: '1' };
    const answer = await request.post(`/en/desk/inquiries/${receipt}/${door}`, { form, headers, maxRedirects: 0 });
    expect(answer.headers().location ?? answer.status(), door).not.toContain('done=');
  }
  const { cookie: all } = await makeTestStaff('administrator');
  const seen = await (await request.get(`/en/desk/inquiries/${receipt}`, { headers: { Cookie: all } })).text();
  expect(seen).toContain('Attack');
  expect(seen).not.toContain(stolen);
});

test('script in every field of an inquiry stays text, for the person, for staff and in files', async ({
  page,
  context,
  baseURL,
}) => {
  const fields = { name: script.slice(0, 60), subject: script.slice(0, 100), text: script, agency: 'suqian' };
  const { location, cookie } = await submit(page.request, fields);
  expect(location).toMatch(/receipt$/);
  const [, receipt = ''] = /feedback_receipt=(GK-\d{4}-\w{6})/.exec(cookie) ?? [];
  await page.goto('/en/feedback/receipt');
  await expect(page.getByText(script).first()).toBeVisible();
  await expect(page).not.toHaveTitle(/stolen/);
  await enter(context, await makeTestStaff('clerk', ['suqian']), baseURL ?? '');
  for (const path of [`/en/desk/inquiries/${receipt}`, '/en/desk/inquiries?q=script']) {
    await page.goto(path);
    await expect(page.getByText('<script>').first()).toBeVisible();
    await expect(page).not.toHaveTitle(/stolen/);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
});

test('script in an imported document stays text on every page of its report', async ({ page, request }, testInfo) => {
  const document = await (await request.get('/zh-CN/agencies/yunlu-justice/2024/document')).text();
  const hostile = document
    .replaceAll('2024', '2027')
    .replace(/<\/h1>|<\/p>/, `${script.replaceAll('<', '&lt;')}$&${script}`)
    .replace(/<td/, `<td onclick="document.title='stolen'"`);
  const file = testInfo.outputPath('hostile.html');
  await writeFile(file, hostile);
  const words = ['cli/main.ts', 'import', file, '--agency', 'yunlu-justice', '--publish', '--json'];
  await run('npx', ['tsx', ...words], {
    // biome-ignore lint/style/noProcessEnv: the command needs the PATH of this process.
    env: { ...process.env, DATABASE_FILE: 'var/e2e/gongkai.db' },
  });
  const report = '/en/agencies/yunlu-justice/2027';
  await expect.poll(async () => (await request.get(report)).status()).toBe(200);
  for (const path of [report, `${report}/source`, `${report}/changes`, '/en/agencies/yunlu-justice']) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page).not.toHaveTitle(/stolen/);
    await expect(page.locator('img[src="x"], [onclick], [onerror]')).toHaveCount(0);
  }
  const original = await request.get(`${report}/document`);
  expect(original.headers()['content-disposition']).toMatch(/^attachment/);
  expect(original.headers()['x-content-type-options']).toBe('nosniff');
});

test('files that are not what they say, or whose names lead elsewhere, are refused or renamed', async ({ request }) => {
  const send = async (name: string, buffer: Buffer) => {
    const fields = { kind: 'question', channel: 'web', subject: 'File', text: 'File', formKey: formKey() };
    const file = { name, mimeType: 'image/png', buffer };
    const multipart = { ...fields, attachments: file };
    return (await request.post('/en/feedback/send', { multipart, maxRedirects: 0 })).headers().location ?? '';
  };
  const refused = [
    await send('page.png', Buffer.from('<html><script>1</script></html>\0')),
    await send('program.pdf', Buffer.from('MZ\x90\0\x03')),
    await send('large.png', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5 * 1024 * 1024)])),
    await send('empty.txt', Buffer.alloc(0)),
  ];
  for (const location of refused) expect(location).toContain('again=');
  expect(await send('../../../etc/passwd\u202egnp.txt', Buffer.from('harmless'))).toMatch(/receipt$/);
});

test('what is too long or never ends is not read, and holds nobody up', async ({ request, baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '');
  const long = await request.post('/en/feedback/send', { form: { text: 'x'.repeat(2_000_000) }, maxRedirects: 0 });
  expect(long.status()).toBe(413);
  const head = [
    'POST /en/feedback/send HTTP/1.1',
    `Host: ${hostname}:${port}`,
    'Content-Type: application/x-www-form-urlencoded',
  ];
  const slow: Socket[] = [];
  for (let count = 0; count < 200; count += 1) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(`${head.join('\r\n')}\r\nContent-Length: 900000\r\n\r\nsubject=`);
    slow.push(socket);
  }
  expect((await submit(request, {})).location).toMatch(/receipt$/);
  for (const socket of slow) socket.destroy();
});
