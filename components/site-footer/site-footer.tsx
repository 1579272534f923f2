import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath, paths } from '@/lib/i18n/paths';

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  return (
    <footer className="print:hidden border-line border-t bg-wash text-[0.9375rem] text-soft">
      <div className="wrap flex flex-wrap justify-between gap-x-10 gap-y-3 py-6">
        <p className="prose-zh">{t('footer.basis')}</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {(['questions', 'glossary', 'search', 'lookUp', 'about', 'api'] as const).map((entry) => (
            <li key={entry}>
              <Link href={localePath(locale, paths[entry])} className="inline-block py-1">
                {t(`nav.${entry}`)}
              </Link>
            </li>
          ))}
          <li>
            <a href={localePath(locale, deskPaths.home)} className="inline-block py-1">
              {t('nav.desk')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
