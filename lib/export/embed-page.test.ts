import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { writeEmbedPage } from './embed-page';

it('a chart to be framed has no script, names its source, and leads back', () => {
  const page = load(
    writeEmbedPage({
      language: 'zh-CN',
      title: '</title><script>alert(1)</script>',
      content: {
        svg: '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>新收</text></svg>\n',
      },
      link: { href: 'https://example.org/zh-CN/agencies/a?x=1&y="2', text: '甲局' },
      citation: '公开年报，版本 2025-01-31',
    }),
  );
  expect(page('script').length).toBe(0);
  expect(page('svg text').text()).toBe('新收');
  expect(page('a').attr('href')).toBe('https://example.org/zh-CN/agencies/a?x=1&y="2');
  expect(page('footer').text()).toContain('版本 2025-01-31');
});
