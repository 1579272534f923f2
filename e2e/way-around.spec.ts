import { expect, languages, test } from './visitor';

test('the bare address leads to the language of the browser, Chinese otherwise', async ({ request }) => {
  const to = async (language: string) =>
    (await request.get('/', { headers: { 'accept-language': language }, maxRedirects: 0 })).headers().location;
  expect(await to('en-GB,en;q=0.9')).toBe('/en');
  expect(await to('zh-CN,zh;q=0.9,en;q=0.8')).toBe('/zh-CN');
  expect(await to('fr-FR,fr;q=0.9')).toBe('/zh-CN');
});

for (const { locale, words } of languages) {
  test.describe(`the way around in ${locale}`, () => {
    test('the first key press offers a way past the header', async ({ page, isMobile }) => {
      test.skip(isMobile, 'a phone has no keyboard');
      await page.goto(`/${locale}/about`);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: words.site.skip })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
    });

    test('no page is wider than the screen', async ({ page }) => {
      for (const path of [
        '',
        '/agencies',
        '/agencies/yunlu',
        '/agencies/suqian/2024',
        '/about',
        '/feedback',
        '/search?q=云麓县',
      ]) {
        await page.goto(`/${locale}${path}`);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(excess, path).toBeLessThanOrEqual(0);
      }
    });

    test('large text and high contrast stay chosen on the next page', async ({ page }) => {
      await page.goto(`/${locale}`);
      await page.getByRole('button', { name: words.site.display.text }).click();
      await page.getByRole('button', { name: words.site.display.contrast }).click();
      await page.goto(`/${locale}/about`);
      await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
      await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    });
  });

  test.describe(`what does not exist, in ${locale} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });
    for (const path of [
      '/nothing',
      '/agencies/nobody',
      '/agencies/suqian/1999',
      '/agencies/suqian/abc',
      '/agencies/suqian/2024/x',
    ]) {
      test(`${path} is a 404 with a way on`, async ({ page, complaints }) => {
        const answer = await page.goto(`/${locale}${path}`);
        expect(answer?.status()).toBe(404);
        await expect(page.getByRole('heading', { name: words.notFound.title })).toBeVisible();
        await expect(page.getByRole('link', { name: words.notFound.agencies })).toBeVisible();
        complaints.length = 0;
      });
    }
  });
}

test('an unknown language is a 404', async ({ request }) => {
  for (const path of ['/fr', '/fr/agencies', '/fr/agencies/suqian']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
