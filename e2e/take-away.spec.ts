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
