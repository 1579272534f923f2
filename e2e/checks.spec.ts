import { expect, languages, test } from './visitor';

test.skip(({ isMobile }) => isMobile, 'the same at every width');

for (const { locale, words } of languages) {
  test.describe(`what the checks found, without JavaScript in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('can be narrowed down to a rule, and each finding leads to its place in the report', async ({ page }) => {
      await page.goto(`/${locale}/checks?agency=hongze`);
      await page.locator('select[name="rule"]').selectOption('disputes.total');
      await page.getByRole('button', { name: words.checks.apply }).click();
      await expect(page).toHaveURL(/rule=disputes\.total/);
      await expect(page).toHaveURL(/agency=hongze/);
      const found = page.getByRole('main').locator('a[href*="/agencies/hongze/2023#"]').first();
      await found.click();
      await expect(page).toHaveURL(/\/agencies\/hongze\/2023#check-/);
      await expect(page.locator(':target')).toContainText(words.check.disputes.total.title);
    });

    test('is a file as well, and a filter that makes no sense is said', async ({ page }) => {
      await page.goto(`/${locale}/checks?agency=hongze&form=bogus`);
      await expect(page.getByRole('main')).toContainText(words.checks.filter.form);
      const href = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href');
      const csv = await page.request.get(href ?? '');
      expect(csv.headers()['content-type']).toContain('text/csv');
      expect(await csv.text()).toContain('disputes.total.reconsideration');
    });
  });
}
