import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  test.describe(`what lies between the years in ${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('where requests went, who is still waiting, and what became of promises', async ({ page, isMobile }) => {
      test.skip(isMobile, 'the same at every width');
      await page.goto(`/${locale}/agencies/yunlu-housing`);

      const outcomes = page.locator('section[aria-labelledby="outcomes"]');
      await outcomes.locator('summary').filter({ hasText: words.chart.series.other }).click();
      const undivided = outcomes.getByRole('row').filter({ hasText: words.form.requests.row.other.undivided });
      await expect(undivided.getByRole('cell')).toHaveCount(7);
      await expect(undivided).toContainText(words.outcomes.state.absent);
      await outcomes.getByText(words.chart.shares, { exact: true }).click();
      await expect(outcomes.locator('svg[data-mode="shares"]').filter({ visible: true })).toHaveCount(1);

      const chain = page.locator('section[aria-labelledby="carry-chain"]');
      await expect(chain.getByRole('listitem')).toContainText(/2023.*4.*2024.*2/);
      await chain.locator('summary').click();
      await expect(chain.getByRole('row').filter({ hasText: '2023 → 2024' })).toContainText('4 ≠ 2');

      const commitments = page.locator('section[aria-labelledby="commitments"]');
      await commitments.locator('summary').click();
      const year = commitments.locator('section[aria-labelledby="commitments-2023"]');
      await expect(year.getByRole('listitem').filter({ hasText: '按申请的热点调整主动公开目录' })).toContainText(
        '按申请较多的事项调整了主动公开目录',
      );
    });

    test('a report has the bars and reasons too, and they can be taken away', async ({ page, request, isMobile }) => {
      test.skip(isMobile, 'the same at every width');
      await page.goto(`/${locale}/agencies/yunlu-housing/2023`);
      const outcomes = page.locator('section[aria-labelledby="outcomes"]');
      await expect(outcomes.locator('summary').filter({ hasText: words.chart.series.denied })).toContainText('2023');
      const csv = await (await request.get(`/${locale}/agencies/yunlu-housing/charts/reasons.csv`)).text();
      expect(csv.trim().split('\n')).toHaveLength(1 + 7 * 22);
    });
  });
}
