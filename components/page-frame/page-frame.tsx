import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { GlossaryPopover } from '@/components/glossary/glossary-popover';
import { SiteFooter } from '@/components/site-footer/site-footer';
import { SiteHeader } from '@/components/site-header/site-header';
import type { Locale } from '@/lib/i18n/locales';

interface PageFrameProps {
  locale: Locale;
  /** The page's own path with its query, without the language: the language switch keeps the reader on it. */
  path: string;
  children: ReactNode;
}

/** What every page has around its content: a way past the header, the header with the language switch, and the footer. */
export async function PageFrame({ locale, path, children }: PageFrameProps) {
  const [t, glossary] = [
    await getTranslations({ locale, namespace: 'site' }),
    await getTranslations({ locale, namespace: 'glossary' }),
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="print:hidden absolute -top-20 left-2 z-10 bg-ink px-4 py-2 text-paper hover:text-paper focus:top-2"
      >
        {t('skip')}
      </a>
      <SiteHeader locale={locale} path={path} />
      <main id="content" tabIndex={-1} className="wrap w-full flex-1 pt-6 pb-14 outline-none">
        {children}
      </main>
      <SiteFooter locale={locale} />
      <GlossaryPopover
        words={{
          counted: glossary('counted'),
          more: glossary('more'),
          close: glossary('close'),
          loading: glossary('loading'),
        }}
      />
    </div>
  );
}
