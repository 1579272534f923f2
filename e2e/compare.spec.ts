import { expect, languages, test } from './visitor';

const [education, finance] = ['yunlu-education', 'yunlu-finance'];

for (const { locale, words } of languages) {
  test.describe(`comparing agencies in ${locale}`, () => {
    const t = words.compare;

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('agencies are found by initials, added and removed; what is compared is chosen in a form; the address is short', async ({
        page,
        isMobile,
      }) => {
        test.skip(isMobile, 'the same forms at every width');
        await page.goto(`/${locale}/compare?a=${finance}`);
        await page.getByLabel(t.find).fill('jyj');
        await page.getByRole('button', { name: t.findButton }).click();
        await page.getByRole('status').getByRole('link').first().click();
        await expect(page).toHaveURL(`/${locale}/compare?a=${finance},${education}`);

        const chosen = page.getByRole('list', { name: t.chosen });
        await expect(chosen.getByRole('listitem')).toHaveCount(2);
        const options = page.getByRole('form', { name: t.options });
        await options.getByLabel(t.measure).selectOption('disclosureRate');
        await options.getByLabel(/^2019/).uncheck();
        await options.getByLabel(t.peers).waitFor();
        await options.getByRole('button', { name: t.apply }).click();
        await expect(page).toHaveURL(`/${locale}/compare?a=${finance},${education}&m=disclosureRate&y=2020-2025`);

        // Chart and table at once; a rate has its fraction and the mark of a small number.
        await expect(page.locator('figure svg.chart-drawing').last()).toBeVisible();
        const cells = page.getByRole('table').getByRole('row').nth(1).getByRole('cell');
        await expect(cells).toHaveCount(6);
        await expect(cells.first()).toContainText(/%\s*\d+\/\d+/);
        await expect(cells.first()).toContainText(t.small);

        await chosen.getByRole('listitem').first().getByRole('link').last().click();
        await expect(page).toHaveURL(`/${locale}/compare?a=${education}&m=disclosureRate&y=2020-2025`);
      });
    });

    test('what the address has wrong is dropped and named, and the rest is shown', async ({ page, isMobile }) => {
      test.skip(isMobile, 'the same sentences at every width');
      await page.goto(`/${locale}/compare?a=${education},nobody&m=size&y=2024,1999`);
      const status = page.getByRole('status');
      for (const value of ['nobody', 'size', '1999']) await expect(status).toContainText(value);
      await expect(page.getByRole('table').getByRole('columnheader', { name: '2024' })).toBeVisible();
    });

    test('an agency leads to its like, with their median and range', async ({ page, isMobile }) => {
      test.skip(!isMobile, 'the narrow page is the harder one');
      await page.goto(`/${locale}/agencies/${education}`);
      await page.getByRole('link', { name: words.agency.compareSimilar }).click();
      await expect(page).toHaveURL(/compare\?a=yunlu-education,.*&p=1$/);
      const table = page.getByRole('table');
      await expect(table.getByRole('rowheader', { name: t.median })).toBeVisible();
      await expect(table.getByRole('rowheader', { name: t.range })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

    test('the figures come as CSV with what rates are made of', async ({ page, isMobile }) => {
      test.skip(isMobile, 'the same file at every width');
      const answer = await page.request.get(`/${locale}/compare.csv?a=${education},suqian&m=disclosureRate&y=2024`);
      const lines = (await answer.text()).trim().split('\n');
      expect(lines).toHaveLength(3);
      expect(lines[2]).toContain(',1902,3521,');
      expect((await page.request.get(`/${locale}/compare.csv`)).status()).toBe(404);
    });

    test('a government stands beside the sum of its agencies, with those that are missing', async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, 'the same table at every width');
      await page.goto(`/${locale}/agencies/yunlu`);
      await page.getByRole('link', { name: words.agency.rollup }).click();
      await expect(page).toHaveURL(`/${locale}/agencies/yunlu/rollup`);
      const row = page.getByRole('table').first().getByRole('row');
      await expect(row.nth(1)).toContainText(words.rollup.own);
      await expect(row.nth(2)).toContainText(words.rollup.sum);
      await expect(page.getByRole('heading', { name: words.rollup.why.title })).toBeVisible();
      expect((await page.request.get(`/${locale}/agencies/suqian/rollup`)).status()).toBe(404);
    });
  });
}
