import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`the home page in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('says what this is, what all reports come to, and what to do with a doubt', async ({ page }) => {
        await page.goto(`/${locale}`);
        await expect(page.getByText(words.home.lead)).toBeVisible();
        for (const fact of Object.values(words.home.facts)) {
          await expect(page.locator('dl').getByText(fact, { exact: true })).toBeVisible();
        }
        await expect(page.locator('figure.chart')).toHaveCount(1);
        await page.getByRole('main').getByRole('link', { name: words.home.doubtLink }).click();
        await expect(page).toHaveURL(`/${locale}/feedback`);
      });

      test('says that its totals are of a made-up county where they are', async ({ page }) => {
        await page.goto(`/${locale}`);
        await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(words.common.fictitious);
      });

      test('leads to the latest reports', async ({ page }) => {
        await page.goto(`/${locale}`);
        const latest = page.getByRole('table').filter({ hasText: words.home.latestAgency }).getByRole('link').first();
        const href = await latest.getAttribute('href');
        await latest.click();
        await expect(page).toHaveURL(href ?? '');
        await expect(page.locator('section[id^="section-"]')).toHaveCount(6);
      });
    });
  }
}
