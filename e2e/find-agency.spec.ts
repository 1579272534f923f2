import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  test.describe(`finding an agency in ${locale}`, () => {
    for (const [how, query] of [
      ['part of its name', '洪泽'],
      ['an alias', '洪泽区政府'],
      ['pinyin initials', 'hzq'],
      ['its English name', 'hongze'],
    ] as const) {
      test(`from the home page by ${how}`, async ({ page }) => {
        await page.goto(`/${locale}`);
        await page.getByRole('searchbox').fill(query);
        await page.getByRole('button', { name: words.home.searchButton }).click();
        const found = page.getByRole('region', { name: words.search.agencies });
        await found.getByRole('link', { name: locale === 'en' ? /Hongze/ : /洪泽区/ }).click();
        await expect(page).toHaveURL(`/${locale}/agencies/hongze`);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(locale === 'en' ? 'Hongze' : '洪泽区');
      });
    }

    test('filters and order are in the address, and the language switch keeps them', async ({ page }) => {
      await page.goto(`/${locale}/agencies`);
      await page.getByLabel(words.agencies.kind).selectOption('township');
      await page.getByLabel(words.agencies.sort).selectOption('received');
      await page.getByRole('button', { name: words.agencies.apply }).click();
      await expect(page).toHaveURL(/kind=township/);
      await expect(page).toHaveURL(/sort=received/);
      const received = await page.locator('tbody td:last-child').allInnerTexts();
      const counts = received.map((text) => Number.parseInt(text.replaceAll(',', ''), 10));
      expect(counts.length).toBeGreaterThan(1);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));

      const [other] = languages.filter((language) => language.locale !== locale);
      await page.getByRole('link', { name: words.site.language[other?.locale ?? 'en'] }).click();
      await expect(page).toHaveURL(`/${other?.locale}/agencies?kind=township&sort=received`);
    });

    test('more agencies than fit are paged', async ({ page }) => {
      await page.goto(`/${locale}/agencies`);
      const first = (await page.locator('tbody th a').first().textContent()) ?? '';
      await page.getByRole('link', { name: words.agencies.next }).click();
      await expect(page).toHaveURL(/page=2/);
      await expect(page.locator('tbody th a').first()).not.toHaveText(first);
    });

    test('a search without a match says so and what to try', async ({ page }) => {
      await page.goto(`/${locale}/agencies?q=%25_'"<b>`);
      await expect(page.getByText(words.agencies.none)).toBeVisible();
      await expect(page.getByText(words.agencies.noneHint)).toBeVisible();
    });

    test('an address with nonsense in it shows the whole list', async ({ page }) => {
      await page.goto(`/${locale}/agencies?page=-1&sort=size&kind=x&parent=..`);
      await expect(page.locator('tbody tr')).toHaveCount(20);
    });
  });
}
