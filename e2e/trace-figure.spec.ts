import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`tracing a figure in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });
      const report = `/${locale}/agencies/yunlu/2023`;

      test('leads from a cell to its place in the document, and back', async ({ page }) => {
        await page.goto(report);
        const cell = page.locator('[id="requests.received.total"]');
        const way = cell.getByRole('link', { name: words.common.cell.place });
        await expect(way).toBeHidden();
        await page.getByLabel(words.report.showPlaces).check();
        const printed = (await cell.textContent())?.match(/[\d,]+/)?.[0]?.replace(',', '');
        await way.click();
        await expect(page).toHaveURL(`${report}/source#requests.received.total`);
        const place = page.locator('a:target');
        await expect(place).toBeInViewport();
        await expect(place).toContainText(printed ?? 'no figure');
        await expect(page.getByRole('row').filter({ has: place })).toContainText('本年新收政府信息公开申请数量');
        await place.click();
        await expect(page).toHaveURL(`${report}#requests.received.total`);
      });

      test('a report that was not read from a document says so', async ({ page }) => {
        await page.goto(`/${locale}/agencies/suqian/2024`);
        await expect(page.getByLabel(words.report.showPlaces)).toHaveCount(0);
        await page.goto(`/${locale}/agencies/suqian/2024/source`);
        await expect(page.getByText(words.source.none)).toBeVisible();
      });
    });
  }
}

test('a page picture that is not there is not found', async ({ request }) => {
  for (const file of ['1.png', 'x.png', '1.jpg'])
    expect((await request.get(`/zh-CN/agencies/yunlu/2023/pages/${file}`)).status()).toBe(404);
});
