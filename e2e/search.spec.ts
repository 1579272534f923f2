import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  const t = words.search;
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`searching in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('finds two characters in the texts, narrows them down, and leads to the section', async ({
        page,
        isMobile,
      }) => {
        test.skip(isMobile === javaScriptEnabled, 'the same page at every width');
        await page.goto(`/${locale}`);
        await page.getByRole('searchbox').fill('台账');
        await page.getByRole('button', { name: words.home.searchButton }).click();
        await expect(page).toHaveURL(`/${locale}/search?q=%E5%8F%B0%E8%B4%A6`);
        const reports = page.getByRole('region', { name: t.reports, exact: true });
        await expect(reports.locator('mark').first()).toHaveText('台账');

        const narrow = page.getByRole('navigation', { name: t.narrow });
        const choice = narrow.getByRole('link', { name: words.common.kind.township });
        const count = Number(((await choice.locator('span').last().textContent()) ?? '').replace(/\D/g, ''));
        await choice.click();
        await expect(page).toHaveURL(/kind=township/);
        const hits = reports.locator('ol > li');
        await expect(hits).toHaveCount(Math.min(count, 20));
        const section = hits.first().getByRole('link').nth(1);
        const href = (await section.getAttribute('href')) ?? '';
        expect(href).toMatch(/\/agencies\/yunlu-[a-z]+\/\d{4}#section-\d$/);

        await narrow.getByRole('link', { name: t.takeBack }).click();
        await expect(page).toHaveURL(`/${locale}/search?q=%E5%8F%B0%E8%B4%A6`);
        await page.goto(href);
        await expect(page.locator(href.replace(/^.*#/, '#'))).toBeInViewport();
      });
    });
  }

  test.describe(`searching in ${locale}`, () => {
    test('an agency and a year lead to the report', async ({ page, isMobile }) => {
      test.skip(isMobile, 'the same page at every width');
      await page.goto(`/${locale}/search?q=宿迁 2023`);
      const agencies = page.getByRole('region', { name: t.agencies });
      await agencies.getByRole('link', { name: '2023' }).click();
      await expect(page).toHaveURL(`/${locale}/agencies/suqian/2023`);
    });

    test('says in a sentence what it cannot look for, and what to try', async ({ page, isMobile }) => {
      test.skip(isMobile, 'the same page at every width');
      for (const [query, sentence] of [
        ['%25"*', t.problem.noLetter],
        ['x'.repeat(101), t.problem.tooLong],
        ['水', t.problem.tooShort.replace('{words}', '水')],
        ['没有这个词', t.none.replace('{query}', '没有这个词')],
      ]) {
        await page.goto(`/${locale}/search?q=${query}`);
        await expect(page.getByText(sentence ?? '')).toBeVisible();
        await expect(page.getByRole('heading', { name: t.advice })).toBeVisible();
      }
      await page.goto(`/${locale}/search?q=台账&page=99&year=x&kind=x`);
      await expect(page.getByRole('link', { name: t.previous })).toBeVisible();
    });
  });
}
