import AxeBuilder from '@axe-core/playwright';
import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  const { granted } = words.glossary.entry.requests.row;

  test.describe(`the words of a report explained in ${locale} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('a heading of a table leads to its entry, and a word finds entries', async ({ page, isMobile }) => {
      test.skip(isMobile, 'links and forms are the same at every width');
      await page.goto(`/${locale}/agencies/suqian/2024`);
      await page.getByRole('link', { name: words.form.requests.row.granted, exact: true }).click();
      await expect(page).toHaveURL(`/${locale}/glossary#requests.row.granted`);
      const entry = page.locator('[id="requests.row.granted"]');
      await expect(entry).toBeInViewport();
      await expect(entry).toContainText(granted.meaning);
      await expect(entry).toContainText(granted.counted);
      await expect(entry).toContainText('36');

      await page.getByRole('searchbox').fill(granted.meaning);
      await page.getByRole('button', { name: words.glossary.searchButton }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/glossary\\?q=`));
      await expect(page.locator('.glossary-entry')).toHaveCount(1);
      await expect(page.getByRole('searchbox')).toHaveValue(granted.meaning);
      await page.goto(`/${locale}/glossary?q=xyzzy`);
      await expect(page.getByRole('status')).toContainText('xyzzy');
    });

    test('indicators are rates with their fractions, beside the median of comparable agencies', async ({ page }) => {
      await page.goto(`/${locale}/agencies/suqian/2024`);
      const rate = page.getByRole('row').filter({ hasText: words.indicator.name.conclusionRate });
      await expect(rate).toContainText('96.6%');
      await expect(rate).toContainText(words.indicator.fraction.replace('{of}', '3,521').replace('{among}', '3,646'));
      await page.goto(`/${locale}/agencies/yunlu-industry`);
      const few = page.getByRole('row').filter({ hasText: words.indicator.name.conclusionRate });
      await expect(few).toContainText('5/6');
      await expect(few).toContainText(words.indicator.smallShort);
      await expect(few.locator('.peer-range')).toContainText('15');
      await page.goto(`/${locale}`);
      await expect(page.getByRole('link', { name: words.indicator.name.conclusionRate, exact: true })).toBeVisible();
    });
  });

  test(`a heading explains itself on the spot, by keyboard, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/agencies/suqian/2024`);
    const link = page.getByRole('link', { name: words.form.requests.row.granted, exact: true });
    const popover = page.getByRole('dialog');
    await expect(async () => {
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(popover).toContainText(granted.meaning, { timeout: 2000 });
    }).toPass();
    await expect(popover).toBeFocused();
    await expect(page).toHaveURL(`/${locale}/agencies/suqian/2024`);
    const { violations } = await new AxeBuilder({ page }).include('.glossary-popover').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(popover.getByRole('link', { name: words.glossary.more })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
    await expect(link).toBeFocused();
  });
}
