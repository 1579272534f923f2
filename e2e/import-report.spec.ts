import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from './visitor';

const run = promisify(execFile);

test('a report imported from the command line is on the portal within seconds', async ({ page, request }, testInfo) => {
  test.skip(testInfo.project.name !== 'desk', 'there is one database: once is enough');
  const report = '/zh-CN/agencies/yunlu-wangjiang/2025';
  expect((await request.get(report)).status()).toBe(404);
  await page.goto('/zh-CN/agencies/yunlu-wangjiang');
  await expect(page.getByRole('link', { name: '2025 年度报告' })).toHaveCount(0);

  const lastYears = await (await request.get('/zh-CN/agencies/yunlu-wangjiang/2024/document')).text();
  const file = testInfo.outputPath('report.html');
  await writeFile(file, lastYears.replaceAll('2025', '2026').replaceAll('2024', '2025'));
  const words = ['cli/main.ts', 'import', file, '--agency', 'yunlu-wangjiang', '--publish', '--json'];
  const { stdout } = await run('npx', ['tsx', ...words], {
    // biome-ignore lint/style/noProcessEnv: the command needs the PATH of this process.
    env: { ...process.env, DATABASE_FILE: 'var/e2e/gongkai.db' },
  });
  expect(JSON.parse(stdout)).toMatchObject([{ outcome: 'stored', agency: 'yunlu-wangjiang', year: 2025 }]);

  await expect.poll(async () => (await request.get(report)).status()).toBe(200);
  await expect(async () => {
    await page.goto('/zh-CN/agencies/yunlu-wangjiang');
    await expect(page.getByRole('link', { name: '2025 年度报告' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole('link', { name: '2025 年度报告' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2025');
});
