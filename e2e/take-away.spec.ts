import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hasLibreOffice, openInLibreOffice } from './libreoffice';
import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  test(`a report is taken away in ${locale}, and a spreadsheet shows the figures of the page`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile, 'files are the same on every screen');
    test.skip(
      !hasLibreOffice(),
      'LibreOffice is not installed (Debian, Ubuntu: apt-get install libreoffice-calc-nogui)',
    );
    await page.goto(`/${locale}/agencies/suqian/2024`);
    const shown = await page
      .locator('table.statutory tbody td[id]')
      .evaluateAll((cells) =>
        cells.map(({ id, firstChild }) => [id, firstChild?.textContent?.replaceAll(',', '') ?? '']),
      );
    expect(shown).toHaveLength(25 * 7 + 15 + 10);
    const area = page.getByRole('region', { name: words.download.title });
    for (const format of ['CSV', 'XLSX']) {
      const waiting = page.waitForEvent('download');
      await area.getByRole('link', { name: format, exact: true }).click();
      const download = await waiting;
      const stream = await download.createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const sheets = openInLibreOffice(download.suggestedFilename(), Buffer.concat(chunks));
      const headings = words.export.heading;
      const sheet = sheets.find(([first]) => first?.includes(headings.key)) ?? [];
      const [key, value] = [headings.key, headings.value].map((heading) => sheet[0]?.indexOf(heading) ?? -1);
      const taken = new Map(sheet.slice(1).map((row) => [row[key ?? -1], row[value ?? -1]]));
      for (const [id, text] of shown) expect(taken.get(id), `${format} ${id}`).toBe(text);
    }
  });
}

for (const { locale, words } of languages) {
  test(`all data are taken away in one file in ${locale}, and match their checksum`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'files are the same on every screen');
    await page.goto(`/${locale}`);
    await page.getByRole('banner').getByRole('link', { name: words.site.nav.data, exact: true }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: words.data.download.replace('{format}', 'ZIP') }).click();
    const download = await waiting;
    const bytes = await readFile(await download.path());
    const sum = await (await page.request.get('/data/gongkai.zip.sha256')).text();
    expect(sum).toContain(createHash('sha256').update(bytes).digest('hex'));
    const part = await page.request.get('/data/gongkai.zip', { headers: { range: 'bytes=0-3' } });
    expect([part.status(), (await part.body()).toString('latin1')]).toEqual([206, 'PK\u0003\u0004']);
    await page.reload();
    await expect(page.getByText(sum.slice(0, 64))).toBeVisible();
  });

  test(`a chart can be framed elsewhere in ${locale}, the pages of the portal cannot`, async ({
    page,
    request,
    isMobile,
  }) => {
    test.skip(isMobile, 'the code is the same on every screen');
    await page.goto(`/${locale}/agencies/suqian`);
    const chart = page.getByRole('figure').first();
    await chart.getByText(words.chart.embed, { exact: true }).click();
    const [, address = ''] = /src="([^"]+)"/.exec((await chart.locator('code').textContent()) ?? '') ?? [];
    const embed = await request.get(new URL(address).pathname);
    expect(embed.status()).toBe(200);
    expect(await embed.text()).not.toContain('<script');
    expect(embed.headers()['content-security-policy']).toContain('frame-ancestors *');
    const own = await request.get(`/${locale}/agencies/suqian`);
    expect(own.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  });
}

test('every page of the map is there, and names itself and its other language as the map does', async ({
  request,
  isMobile,
}) => {
  test.skip(isMobile, 'no page is shown');
  const map = await (await request.get('/sitemaps/pages.xml')).text();
  const own = [
    '/zh-CN/agencies/yunlu',
    '/en/agencies/yunlu/rollup',
    '/zh-CN/agencies/yunlu/2024',
    '/en/agencies/yunlu/2024/changes',
  ];
  for (const path of [
    ...[...map.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => new URL(address).pathname),
    ...own,
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const page = await answer.text();
    expect(page, path).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${path}"`));
    const other = path.startsWith('/en') ? path.replace('/en', '/zh-CN') : path.replace('/zh-CN', '/en');
    expect(page, path).toMatch(new RegExp(`hrefLang="[^"]+" href="[^"]*${other}"`, 'i'));
  }
});

test('robots and readers of feeds find every published report', async ({ request, isMobile }) => {
  test.skip(isMobile, 'no page is shown');
  for (const [address, text] of [
    ['/robots.txt', '/sitemap.xml'],
    ['/sitemap.xml', '/sitemaps/reports-0.xml'],
    ['/sitemaps/pages.xml', '/zh-CN/checks<'],
    ['/sitemaps/agencies-0.xml', '/en/agencies/yunlu/rollup<'],
    ['/sitemaps/reports-0.xml', '/en/agencies/suqian/2024<'],
    ['/sitemaps/reports-0.xml', '/zh-CN/agencies/yunlu/2024/changes<'],
    ['/en/feed.xml', '/en/agencies/'],
    ['/zh-CN/agencies/suqian/feed.xml', '/zh-CN/agencies/suqian/2024<'],
    ['/data/catalog.jsonld', 'dcat:Dataset'],
  ]) {
    const answer = await request.get(address ?? '');
    expect(answer.status(), address).toBe(200);
    expect(await answer.text(), address).toContain(text);
  }
  for (const missing of [
    '/sitemaps/reports-999999.xml',
    '/embed/en/no-such/volumes',
    '/en/agencies/no-such/feed.xml',
    '/data/other.zip',
  ]) {
    expect((await request.get(missing)).status(), missing).toBe(404);
  }
});
