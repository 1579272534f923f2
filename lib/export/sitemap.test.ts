import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { writeSitemap, writeSitemapIndex } from './sitemap';

it('a map names each page in every language, and from each its other languages', () => {
  const map = load(writeSitemap([{ path: '/agencies/a/2024', changedAt: 0 }, { path: '/' }]), { xml: true });
  const addresses = map('url > loc')
    .toArray()
    .map((loc) => new URL(map(loc).text()).pathname);
  expect(addresses).toEqual(['/zh-CN/agencies/a/2024', '/en/agencies/a/2024', '/zh-CN', '/en']);
  expect(map('url').first().find('xhtml\\:link').length).toBe(2);
  expect(map('lastmod').first().text()).toBe('1970-01-01T00:00:00.000Z');
});

it('the map of maps names each of them', () => {
  const map = load(writeSitemapIndex(['pages.xml', 'reports-0.xml']), { xml: true });
  expect(map('sitemap > loc').length).toBe(2);
});
