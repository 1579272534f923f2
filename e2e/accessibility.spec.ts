import AxeBuilder from '@axe-core/playwright';
import { expect, languages, test } from './visitor';

const pages = [
  '',
  '/agencies',
  '/agencies?q=nothing-like-it',
  '/agencies/yunlu-industry',
  '/agencies/suqian/2024',
  '/agencies/hongze/2023',
  '/agencies/yunlu/2023/source',
  '/agencies/yunlu-transport/2022/changes?with=2020',
  '/agencies/shanghai-general-office/2019',
  '/checks',
  '/checks?agency=hongze&form=bogus',
  '/about',
  '/search?q=nothing-like-it',
  '/search?q=云麓县&year=2023',
  '/data',
  '/api',
  '/glossary',
  '/feedback',
  '/feedback/look-up',
];

for (const { locale } of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`WCAG 2.2 AA in ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      for (const path of pages) {
        test(`/${locale}${path}`, async ({ page, isMobile }) => {
          test.skip(isMobile && colorScheme === 'dark', 'colours are the same at every width');
          await page.goto(`/${locale}${path}`);
          for (const summary of await page.locator('summary').all()) await summary.click();
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        });
      }
    });
  }
}
