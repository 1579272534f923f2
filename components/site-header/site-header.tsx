import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DisplayControls } from '@/components/display-controls/display-controls';
import { type Locale, locales } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

const entries = ['agencies', 'compare', 'checks', 'publication', 'data', 'feedback'] as const;

/** The longest entry that the path is under, so that one entry at most is current. */
function currentEntry(path: string): (typeof entries)[number] | undefined {
  const [pathname = ''] = path.split('?');
  return entries
    .filter((entry) => pathname === paths[entry] || pathname.startsWith(`${paths[entry]}/`))
    .sort((a, b) => paths[b].length - paths[a].length)[0];
}

export async function SiteHeader({ locale, path }: { locale: Locale; path: string }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  const current = currentEntry(path);
  return (
    <header className="print:hidden border-line border-b">
      <div className="wrap flex flex-wrap items-baseline gap-x-7 gap-y-1 py-2.5">
        <Link
          href={localePath(locale, paths.home)}
          aria-label={t('name')}
          className="py-1 font-semibold font-serif text-[1.375rem] tracking-wide no-underline"
        >
          <span className="text-accent">{t('brand.first')}</span> {t('brand.second')}
        </Link>
        <nav aria-label={t('nav.label')} className="order-3 -mx-1 w-full md:order-none md:w-auto md:flex-1">
          <ul className="flex flex-wrap gap-x-5 whitespace-nowrap text-[0.9375rem]">
            {entries.map((entry) => (
              <li key={entry}>
                <Link
                  href={localePath(locale, paths[entry])}
                  aria-current={entry === current ? 'page' : undefined}
                  className="inline-block border-transparent border-b-2 px-1 py-1.5 no-underline aria-[current]:border-accent"
                >
                  {t(`nav.${entry}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-baseline gap-2 text-[0.875rem] text-soft">
          <DisplayControls labels={{ text: t('display.text'), contrast: t('display.contrast') }} />
          {locales
            .filter((other) => other !== locale)
            .map((other) => (
              <a key={other} href={localePath(other, path)} hrefLang={other} lang={other} className="px-1 py-1.5">
                {t(`language.${other}`)}
              </a>
            ))}
        </div>
      </div>
    </header>
  );
}
