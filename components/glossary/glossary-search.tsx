import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SearchBox } from '@/components/search-box/search-box';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

interface GlossarySearchProps {
  locale: Locale;
  query: string;
  /** How many entries hold it. */
  found: number;
}

/** Narrows the glossary to a word: a plain GET form. */
export async function GlossarySearch({ locale, query, found }: GlossarySearchProps) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  return (
    <div className="mt-5 max-w-xl print:hidden">
      <SearchBox
        action={localePath(locale, paths.glossary)}
        label={t('search')}
        hint={t('searchHint')}
        button={t('searchButton')}
        query={query}
      />
      {query && (
        <p role="status" className="mt-2">
          {t('found', { count: found, query })}{' '}
          <Link href={localePath(locale, paths.glossary)} className="inline-block py-1">
            {t('reset')}
          </Link>
        </p>
      )}
    </div>
  );
}
