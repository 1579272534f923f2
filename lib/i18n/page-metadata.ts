import type { Metadata } from 'next';
import { type Locale, locales } from './locales';
import { messagesOf } from './messages';
import { localePath } from './paths';

interface More {
  /** The page has a feed of its own below its address; every other page names that of the portal. */
  hasFeed?: boolean;
  /** A picture of the page, 1200 × 630 pixels, lies below its address. */
  hasPicture?: boolean;
}

/** Title, description, the address of the page in each language, its feed, and what is shown where it is shared. */
export function pageMetadata(
  locale: Locale,
  path: string,
  title: string,
  description?: string,
  { hasFeed = false, hasPicture = false }: More = {},
): Metadata {
  const own = localePath(locale, path);
  const picture = { url: `${own}/social.png`, width: 1200, height: 630, alt: title };
  return {
    title,
    description,
    alternates: {
      canonical: own,
      languages: Object.fromEntries(locales.map((other) => [other, localePath(other, path)])),
      types: { 'application/atom+xml': hasFeed ? `${own}/feed.xml` : localePath(locale, '/feed.xml') },
    },
    openGraph: {
      type: 'website',
      siteName: messagesOf(locale).site.name,
      locale: locale.replace('-', '_'),
      url: own,
      title,
      description,
      ...(hasPicture && { images: [picture] }),
    },
    twitter: { card: hasPicture ? 'summary_large_image' : 'summary' },
  };
}
