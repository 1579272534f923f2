import { enter, makeTestStaff } from './staff';
import { expect, languages, test } from './visitor';

test('a clerk hands in two documents, looks at what was read, stores them as drafts, and takes them back', async ({
  page,
  context,
  request,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'the desk is tested on a desk; accessibility.spec.ts looks at its width');
  test.setTimeout(90_000);
  const { locale, words } = languages[1];
  const t = words.desk.import;
  const files = await Promise.all(
    ['yunlu-civil-affairs', 'yunlu-justice'].map(async (agency) => {
      const text = await (await request.get(`/zh-CN/agencies/${agency}/2024/document`)).text();
      const moved = text.replaceAll('2025', '2027').replaceAll('2024', '2026');
      return { name: `${agency}.html`, mimeType: 'text/html', buffer: Buffer.from(moved) };
    }),
  );
  await enter(context, await makeTestStaff('clerk', ['yunlu']), baseURL ?? '');
  await page.goto(`/${locale}/desk/import`);
  await page
    .getByLabel(t.files)
    .setInputFiles([...files, { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }]);
  await page.getByRole('button', { name: t.submit }).click();
  // Without script the page is loaded again by hand, as somebody would do it.
  const store = page.getByRole('button', { name: t.store });
  await expect(async () => {
    if (!(await store.isVisible())) await page.reload();
    await expect(store).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole('row').filter({ hasText: 'yunlu-justice.html' })).toContainText('2026');
  await expect(page.getByRole('row').filter({ hasText: 'empty.pdf' }).getByRole('checkbox')).toHaveCount(0);
  await store.click();
  await expect(page.getByRole('status')).toContainText('2 drafts stored');
  await page.getByRole('button', { name: t.undo }).click();
  await expect(page.getByRole('status')).toContainText('taken back');
});
