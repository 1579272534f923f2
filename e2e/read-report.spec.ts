import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`reading a report in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('shows six sections and the three tables as the form prints them', async ({ page }) => {
        await page.goto(`/${locale}/agencies/suqian/2024`);
        await expect(page.locator('section[id^="section-"]')).toHaveCount(6);
        const received = page.getByRole('row').filter({ hasText: words.form.requests.row.received });
        await expect(received.getByRole('cell').last()).toContainText('3,525');
        await expect(page.locator('#table-proactive')).toContainText('72,701.2578');
        await expect(page.locator('#table-disputes')).toContainText('170');
      });

      test('every cell of the tables names headings that exist', async ({ page }) => {
        await page.goto(`/${locale}/agencies/suqian/2024`);
        const cells = await page
          .locator('table.statutory tbody td')
          .evaluateAll((found) => found.map((cell) => cell.getAttribute('headers') ?? ''));
        expect(cells.length).toBe(25 * 7 + 15 + 10);
        const ids = await page.locator('table.statutory th[id]').evaluateAll((found) => found.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const headers of cells) for (const id of headers.split(' ')) expect(ids).toContain(id);
      });

      test('changes against last year stand beside the figures and can be switched off', async ({ page }) => {
        await page.goto(`/${locale}/agencies/suqian/2024`);
        const received = page.getByRole('row').filter({ hasText: words.form.requests.row.received });
        const change = received.locator('.figure-change').filter({ hasText: '+14' });
        await expect(change).toBeVisible();
        await page.getByLabel(words.report.showChanges).uncheck();
        await expect(change).toBeHidden();
      });

      test('the rule of the form is worked out for each column', async ({ page }) => {
        await page.goto(`/${locale}/agencies/suqian/2024`);
        const balance = page.getByRole('table', { name: words.check.balance.title });
        await expect(balance.getByRole('row')).toHaveCount(8);
        await expect(balance).toContainText('3,525 + 121 = 3,646');
        await expect(balance).toContainText('3,521 + 125 = 3,646');
      });

      test('what does not add up is written out, with the figures as printed', async ({ page }) => {
        await page.goto(`/${locale}/agencies/hongze/2023`);
        const findings = page.getByRole('listitem').filter({ hasText: words.check.disputes.total.title });
        await expect(findings).toHaveCount(2);
        await expect(findings.first()).toContainText('10 + ');
        await expect(findings.first()).toContainText('= 11');
        const marked = page.locator('#table-disputes td').filter({ hasText: words.common.cell.flagged });
        await expect(marked).toHaveCount(10);
        await marked.first().getByRole('link', { name: words.common.cell.flagged }).click();
        const finding = page.locator('li:target');
        await expect(finding).toContainText(words.check.disputes.total.title);
        await finding.locator('a[href^="#disputes."]').first().click();
        await expect(page.locator('td:target')).toContainText('※');
      });

      test('the way leads to the years before and after', async ({ page }) => {
        await page.goto(`/${locale}/agencies/suqian/2024`);
        await page.locator('a[rel="prev"]').click();
        await expect(page).toHaveURL(`/${locale}/agencies/suqian/2023`);
        await expect(page.locator('a[rel="next"]')).toBeVisible();
      });
    });
  }

  test(`a blank of the report stays a blank in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/agencies/shanghai-general-office/2019`);
    const granted = page.getByRole('row').filter({ hasText: words.form.requests.row.granted });
    await expect(granted.getByRole('cell').last()).toContainText(words.common.cell.blank);
    await expect(granted.getByRole('cell').last()).not.toContainText('0');
  });

  test(`the figures of a report can be taken away as CSV and JSON in ${locale}`, async ({ request }) => {
    const csv = await (await request.get(`/${locale}/agencies/suqian/2024/figures.csv`)).text();
    expect(csv.trim().split('\n')).toHaveLength(1 + 10 + 25 * 7 + 15);
    expect(csv).toContain('72701.2578');
    const json = await (await request.get(`/${locale}/agencies/suqian/2024/figures.json`)).json();
    expect(json.figures).toContainEqual({
      table: 'requests',
      row: 'received',
      column: 'total',
      state: 'value',
      value: 3525,
      printed: '3525',
    });
  });
}

test('the source document is a download, never a page of this site', async ({ request }) => {
  const answer = await request.get('/zh-CN/agencies/yunlu/2023/document');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  expect((await request.get('/zh-CN/agencies/suqian/2024/document')).status()).toBe(404);
});
