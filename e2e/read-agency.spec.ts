import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`reading an agency in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('shows five charts, each with a sentence, a drawing, its source and its data', async ({ page }) => {
        await page.goto(`/${locale}/agencies/yunlu-industry`);
        const charts = page.locator('figure.chart');
        await expect(charts).toHaveCount(5);
        for (const chart of await charts.all()) {
          await expect(chart.getByRole('heading')).not.toBeEmpty();
          await expect(chart.locator('svg').filter({ visible: true }).first()).toBeVisible();
          await chart.getByText(words.chart.showTable).click();
          await expect(chart.getByRole('table')).toBeVisible();
          await expect(chart.getByRole('row')).toHaveCount(8);
        }
      });

      test('a year without a report is a gap, in the list and in the data', async ({ page }) => {
        await page.goto(`/${locale}/agencies/yunlu-industry`);
        const missing = page.getByRole('row').filter({ hasText: words.common.status.missing });
        await expect(missing).toContainText('2020');
        const volumes = page.locator('figure.chart').first();
        await volumes.getByText(words.chart.showTable).click();
        await expect(volumes.getByRole('row').filter({ hasText: '2020' })).not.toContainText(/\b0\b/);
      });

      test('made-up data is marked, and the way to feedback knows the agency', async ({ page }) => {
        await page.goto(`/${locale}/agencies/yunlu-industry`);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(words.common.fictitious);
        await page.getByRole('link', { name: words.common.ask.link }).click();
        await expect(page).toHaveURL(`/${locale}/feedback?agency=yunlu-industry`);
      });
    });
  }

  test(`a chart's data in ${locale} is a CSV for spreadsheets, its drawing an SVG`, async ({ request }) => {
    const csv = await request.get(`/${locale}/agencies/suqian/charts/volumes.csv`);
    expect(csv.headers()['content-type']).toContain('text/csv');
    const text = await csv.text();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('2023,3511,');
    const svg = await request.get(`/${locale}/agencies/suqian/charts/outcomes.svg`);
    expect(svg.headers()['content-type']).toContain('image/svg+xml');
    expect(await svg.text()).toMatch(/^<\?xml|^<svg/);
    const png = await request.get(`/${locale}/agencies/suqian/charts/outcomes.png`);
    expect(png.headers()['content-type']).toBe('image/png');
    expect((await png.body()).subarray(1, 4).toString()).toBe('PNG');
  });
}

test('touching a chart brings a tooltip with every series of the year', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no pointer to hover with');
  await page.goto('/zh-CN/agencies/suqian');
  const chart = page.locator('figure.chart').first();
  await chart.locator('svg').filter({ visible: true }).first().hover();
  await expect(chart.locator('.recharts-surface').first()).toBeVisible();
  const box = await chart.locator('.recharts-surface').first().boundingBox();
  if (!box) throw new Error('the chart has no box');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await expect(chart.locator('.recharts-tooltip-wrapper')).toContainText('3,511');
});
