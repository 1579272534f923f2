import { gzipSync } from 'node:zlib';
import { expect, languages, test } from './visitor';

/** Kilobytes of script, gzipped, that a page may carry before anyone touches it. */
const limits = [
  { path: '', limit: 170 },
  { path: '/about', limit: 170 },
  { path: '/agencies', limit: 170 },
  { path: '/agencies/suqian/2024', limit: 170 },
  { path: '/feedback', limit: 170 },
  { path: '/agencies/suqian', limit: 180 },
];

for (const { locale } of languages) {
  for (const { path, limit } of limits) {
    test(`/${locale}${path} carries under ${limit} KB of script`, async ({ page }) => {
      const scripts = new Map<string, Promise<Buffer>>();
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
      });
      // What idles in after the page is shown weighs as much as what it waits for.
      await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
      const bodies = await Promise.all(scripts.values());
      expect(bodies.length).toBeGreaterThan(0);
      const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
      expect(bytes / 1000).toBeLessThan(limit);
    });
  }
}
