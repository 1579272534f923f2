import { expect, languages, test } from './visitor';

test.use({ javaScriptEnabled: false });

for (const { locale, words } of languages) {
  test(`who is late, narrowed down without JavaScript in ${locale}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'the same at every width');
    await page.goto(`/${locale}/publication`);
    await page.getByRole('combobox', { name: words.publication.status, exact: true }).selectOption('missing');
    await page.getByRole('button', { name: words.agencies.apply }).click();
    await expect(page).toHaveURL(/status=missing/);
    const matrix = page.getByRole('region', { name: words.publication.matrix });
    await expect(matrix.locator('tbody tr').first()).toContainText(words.export.publication.missing);
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect((await page.request.get(csv ?? '')).headers()['content-type']).toContain('text/csv');
  });
}
