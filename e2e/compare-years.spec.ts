import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  test.describe(`two years of one agency in ${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('what changed in words, the tables with both figures, and the texts with what was removed and added', async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, 'the same at every width');
      await page.goto(`/${locale}/agencies/yunlu-housing/2024`);
      await page.getByRole('link', { name: words.report.changes }).click();
      await expect(page).toHaveURL(`/${locale}/agencies/yunlu-housing/2024/changes`);
      await expect(page.locator('section[aria-labelledby="changes"] li').filter({ hasText: '70 → 95' })).toBeVisible();
      await expect(page.locator('[id="requests.received.total"]')).toContainText(/70\s*→\s*95\s*\S*\s*\+25/);
      const narrative = page.locator('section[aria-labelledby="narrative"]');
      await expect(narrative.locator('del').filter({ hasText: '70' }).first()).toBeVisible();
      await expect(narrative.locator('ins').filter({ hasText: '95' }).first()).toBeVisible();

      await page
        .getByRole('navigation', { name: words.changes.otherYears })
        .getByRole('link', { name: '2020' })
        .click();
      await expect(page).toHaveURL(/\?with=2020$/);
      await expect(page.locator('#tables + p + p')).toContainText('2020');
    });

    test('a year without a report is said so, and an unknown agency is not found', async ({
      page,
      request,
      isMobile,
    }) => {
      test.skip(isMobile, 'the same at every width');
      await page.goto(`/${locale}/agencies/yunlu-housing/2024/changes?with=1999`);
      await expect(page.getByRole('status')).toContainText('1999');
      expect((await request.get(`/${locale}/agencies/yunlu-housing/1999/changes`)).status()).toBe(404);
      expect((await request.get(`/${locale}/agencies/nobody/2024/changes`)).status()).toBe(404);
    });
  });
}
