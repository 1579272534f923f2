import { remarkOnFinding } from '@/lib/desk/remark-on-finding';
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

test('what the agency answers to a finding stands beside it', async ({ page }) => {
  const text = '合计栏漏填，将在下一版更正。';
  const finding = { slug: 'hongze', year: 2023, checkId: 'disputes.total.reconsideration' };
  await remarkOnFinding(finding, { role: 'agency', text, language: 'zh-CN' });
  // A page that is kept in memory is made anew within a second after another process has written.
  await expect(async () => {
    await page.goto('/en/agencies/hongze/2023');
    await expect(page.locator(`[id="check-${finding.checkId}"]`)).toContainText(text, { timeout: 1000 });
  }).toPass();
});
