import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { GlossaryList } from '@/components/glossary/glossary-list';
import { GlossarySearch } from '@/components/glossary/glossary-search';
import { PageFrame } from '@/components/page-frame/page-frame';
import { type ExplainedEntry, listGlossary, searchGlossary } from '@/lib/i18n/glossary';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('glossary')];
  return pageMetadata(locale, paths.glossary, t('title'), t('description'));
}

export default async function GlossaryPage({ searchParams }: PageProps<'/[locale]/glossary'>) {
  const { q } = await searchParams;
  const query = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 100) ?? '';
  const [locale, t] = [await getLocale(), await getTranslations('glossary')];
  const all = listGlossary(locale);
  const entries = searchGlossary(all, query);
  const own = localePath(locale, paths.glossary);
  return (
    <PageFrame locale={locale} path={query ? `${paths.glossary}?q=${encodeURIComponent(query)}` : paths.glossary}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 text-soft">{t('description')}</p>
      <GlossarySearch locale={locale} query={query} found={entries.length} />
      <GlossaryList locale={locale} entries={entries} />
      <p className="prose-zh border-line border-t pt-3 text-[0.9375rem] text-soft">{t('law')}</p>
      <script type="application/ld+json">{describeTerms(t('title'), own, all)}</script>
    </PageFrame>
  );
}

/** The glossary for machines: a DefinedTermSet of schema.org. */
function describeTerms(name: string, path: string, entries: readonly ExplainedEntry[]): string {
  const terms = entries.map(({ id, label, meaning }) => ({
    '@type': 'DefinedTerm',
    '@id': `${path}#${id}`,
    name: label,
    termCode: id,
    description: meaning,
  }));
  const set = { '@context': 'https://schema.org', '@type': 'DefinedTermSet', '@id': path, name, hasDefinedTerm: terms };
  // Nothing in a script may look like the end of it.
  return JSON.stringify(set).replaceAll('<', '\\u003c');
}
