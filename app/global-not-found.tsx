import { locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { localePath, paths } from '@/lib/i18n/paths';
import './globals.css';

/** The 404 page. Next makes it once for all addresses, so it speaks both languages. */
export default function GlobalNotFound() {
  return (
    <html lang="zh-CN">
      <head>
        <title>{locales.map((locale) => messagesOf(locale).notFound.title).join(' · ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <main className="wrap grid gap-12 py-16 md:grid-cols-2">
          {locales.map((locale) => {
            const { notFound, site } = messagesOf(locale);
            return (
              <section key={locale} lang={locale} className="border-ink border-t-2 pt-4">
                <p className="font-semibold font-serif text-[1.375rem]">
                  <span className="text-accent">{site.brand.first}</span> {site.brand.second}
                </p>
                <h1 className="mt-6">{notFound.title}</h1>
                <p className="mt-2">{notFound.body}</p>
                <p className="mt-5 flex flex-wrap gap-5">
                  <a href={localePath(locale, paths.agencies)}>{notFound.agencies}</a>
                  <a href={localePath(locale, paths.home)}>{notFound.home}</a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
