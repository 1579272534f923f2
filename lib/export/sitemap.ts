import { env } from '@/lib/env';
import { locales } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import { escapeXml } from './atom';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const address = (path: string) => escapeXml(new URL(path, env.SITE_URL).href);

/** The map of maps, since one holds 50 000 addresses at most (https://www.sitemaps.org/protocol.html). */
export function writeSitemapIndex(files: readonly string[]): string {
  const entries = files.map((file) => `<sitemap><loc>${address(`/sitemaps/${file}`)}</loc></sitemap>\n`);
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}

/** A map of pages, each in every language, with the addresses of its other languages. */
export function writeSitemap(pages: readonly { path: string; changedAt?: number }[]): string {
  const entries = pages.flatMap(({ path, changedAt }) => {
    const others = locales.map(
      (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(localePath(locale, path))}"/>`,
    );
    const changed = changedAt === undefined ? '' : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
    return locales.map(
      (locale) => `<url><loc>${address(localePath(locale, path))}</loc>${changed}${others.join('')}</url>\n`,
    );
  });
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}
