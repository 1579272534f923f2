import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { writeAtom } from './atom';

it('a feed is well-formed XML whatever a title holds, and as new as its newest entry', () => {
  const url = 'https://example.org/zh-CN/agencies/a/2024';
  const entry = { url, author: '甲局', summary: '新收 3 件', updatedAt: Date.UTC(2025, 0, 31) };
  const xml = writeAtom({
    language: 'zh-CN',
    title: '新报告',
    self: 'https://example.org/zh-CN/feed.xml',
    page: 'https://example.org/zh-CN?a=1&b=2',
    rights: 'CC BY 4.0',
    entries: [
      { ...entry, title: '</title><script>&"\u0000年报' },
      { ...entry, title: '旧', updatedAt: 1 },
    ],
  });
  const feed = load(xml, { xml: true });
  expect(feed('feed > updated').text()).toBe('2025-01-31T00:00:00.000Z');
  expect(feed('entry').length).toBe(2);
  expect(feed('entry > title').first().text()).toBe('</title><script>&"年报');
  expect(feed('script').length).toBe(0);
  expect(feed('link[rel="alternate"]').first().attr('href')).toBe('https://example.org/zh-CN?a=1&b=2');
});
