import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { displayScript } from '@/components/display-controls/display-script';
import { ErrorWordsProvider } from '@/components/error-words/error-words';
import { env } from '@/lib/env';
import { isLocale, locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import '../globals.css';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffefb' },
    { media: '(prefers-color-scheme: dark)', color: '#16181b' },
  ],
};

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
  };
}

export default async function Layout({ params, children }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* Before the first paint, so that a reader's large text or contrast does not flash in. */}
        <script>{displayScript}</script>
      </head>
      <body>
        <ErrorWordsProvider words={messagesOf(locale).errorPage}>{children}</ErrorWordsProvider>
      </body>
    </html>
  );
}
