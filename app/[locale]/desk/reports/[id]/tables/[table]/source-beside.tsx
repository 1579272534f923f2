import { getTranslations } from 'next-intl/server';
import { figuresIn, listPlacedFigures } from '@/components/source/list-figures';
import { SourcePages } from '@/components/source/source-pages';
import { SourceRows } from '@/components/source/source-rows';
import type { RevisionDetail } from '@/db/queries/revisions';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { TableKey } from '@/lib/report/form';

interface SourceBesideProps {
  locale: Locale;
  revision: RevisionDetail;
  table: TableKey;
}

/** The part of the document that a table was read from, in a window of its own height that stays in sight while the table is gone through. */
export async function SourceBeside({ locale, revision, table }: SourceBesideProps) {
  const t = await getTranslations({ locale, namespace: 'desk.grid' });
  const { id, content, pages } = revision;
  const figures = listPlacedFigures(locale, { [table]: content.tables[table] });
  const excerpts = content.excerpts.filter(({ place }) => figuresIn(figures, place).length > 0);
  const own = pages.filter(({ page }) => figures.some(({ place }) => place.kind === 'box' && place.page === page));
  if (excerpts.length + own.length === 0) return null;
  const props = { locale, figures, report: localePath(locale, deskPaths.revision(id)), isBeside: true };
  return (
    <details open className="z-10 mb-4 border-line border-b bg-paper pb-1 lg:sticky lg:top-0">
      <summary className="cursor-pointer py-1 font-semibold">{t('source')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard. */}
      <section aria-label={t('source')} tabIndex={0} className="h-64 resize-y overflow-auto border border-line px-3">
        <SourcePages {...props} pages={own} />
        <SourceRows {...props} excerpts={excerpts} />
      </section>
    </details>
  );
}
