import AxeBuilder from '@axe-core/playwright';
import { startRevision } from '@/db/queries/start-revision';
import { enter, makeTestStaff } from './staff';
import { expect, languages, test } from './visitor';

const pages = [
  '/desk/sign-in',
  '/desk/second-factor',
  '/desk/set-password',
  '',
  '/agencies',
  '/agencies?q=nothing-like-it',
  '/agencies/yunlu-industry',
  '/agencies/suqian/2024',
  '/agencies/hongze/2023',
  '/agencies/yunlu/2023/source',
  '/agencies/yunlu-transport/2022/changes?with=2020',
  '/agencies/yunlu-finance/2022/versions',
  '/agencies/yunlu-finance/2022/versions/1',
  '/agencies/shanghai-general-office/2019',
  '/checks',
  '/checks?agency=hongze&form=bogus',
  '/agencies/yunlu/rollup',
  '/compare',
  '/compare?a=yunlu-education,yunlu-finance,suqian&m=disclosureRate&q=jyj&x=1',
  '/compare?a=yunlu-education,yunlu-finance&m=denialRate&v=shares',
  '/about',
  '/search?q=nothing-like-it',
  '/search?q=云麓县&year=2023',
  '/data',
  '/api',
  '/glossary',
  '/publication',
  '/questions',
  '/feedback',
  '/feedback/look-up',
];

/** Pages of the desk, which an administrator sees. */
const deskPages = [
  '',
  '/account',
  '/account/second-factor',
  '/inquiries',
  '/inquiries/new',
  '/templates',
  '/staff',
  '/audit',
  '/agencies',
  '/import',
  '/agencies/new',
  '/agencies/import',
  '/agencies/yunlu-finance',
  '/reports?view=all',
  '/reports/new',
  '/reports/new?agency=yunlu-songxi&year=2023',
];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [which, { locale }] of languages.entries()) {
  test.describe(`WCAG 2.2 AA in ${locale}`, () => {
    for (const [at, path] of pages.entries()) {
      test(`/${locale}${path}`, async ({ page, isMobile }) => {
        // Every page in both languages; on the phone and in the dark, where only width and colours differ, in one of them by turns.
        const isTurn = at % languages.length === which;
        test.skip(isMobile && !isTurn, 'looked at in the other language');
        // Some pages have thousands of cells, and axe looks at each.
        test.setTimeout(120_000);
        await page.goto(`/${locale}${path}`);
        for (const summary of await page.locator('summary').all()) await summary.click();
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        if (isMobile) return;
        await page.setViewportSize({ width: 360, height: 780 });
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(excess, 'wider than a phone').toBeLessThanOrEqual(0);
        if (!isTurn) return;
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
        expect(dark.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  });
}

for (const { locale } of languages) {
  test(`WCAG 2.2 AA at the desk in ${locale}`, async ({ page, context, baseURL }) => {
    test.setTimeout(120_000);
    const staff = await makeTestStaff('administrator');
    await enter(context, staff, baseURL ?? '');
    const correction = { slug: 'yunlu-songxi', year: 2024, reason: '抄录有误', form: '2021' } as const;
    const revision = `/reports/${await startRevision(correction, staff.actor)}`;
    const parts = ['', '/tables/requests', '/tables/proactive', '/text', '/source'].map((part) => `${revision}${part}`);
    for (const path of [...deskPages, ...parts]) {
      await page.goto(`/${locale}/desk${path}`);
      await expect(page).toHaveURL(`/${locale}/desk${path}`);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])).toEqual([]);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, path).toBeLessThanOrEqual(0);
    }
  });
}
