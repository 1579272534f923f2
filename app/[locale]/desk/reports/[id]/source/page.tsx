import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { listPlacedFigures } from '@/components/source/list-figures';
import { SourcePages } from '@/components/source/source-pages';
import { SourceRows } from '@/components/source/source-rows';
import { findRevision } from '@/db/queries/revisions';
import { parseNumber } from '@/lib/desk/revision-form';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../../desk-page';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ revision }) => revision.source);

/** Where in the source document each figure of a revision stands. */
export default deskPage(
  'reports.read',
  ({ id = '' }) => deskPaths.revisionSource(parseNumber(id)),
  async ({ locale, actor, params }) => {
    const t = await getTranslations({ locale });
    const revision = await findRevision(parseNumber(params.id), actor.agencyIds);
    if (!revision) notFound();
    const { id, agency, year, content, pages, document } = revision;
    const own = localePath(locale, deskPaths.revision(id));
    const figures = listPlacedFigures(locale, content.tables);
    return (
      <>
        <p>
          <a href={own}>{t('desk.revisions.reportOf', { agency: agencyName(locale, agency), year: String(year) })}</a>
        </p>
        <h1>{t('desk.revision.source')}</h1>
        <p className="mt-3 max-w-prose">
          {t(content.excerpts.length + pages.length > 0 ? 'source.intro' : 'source.none')}
        </p>
        {document && (
          <p className="mt-3">
            <a href={`${own}/document`} download>
              {t('source.document', { file: document.fileName })}
            </a>
          </p>
        )}
        <SourcePages locale={locale} report={own} pages={pages} figures={figures} />
        <SourceRows locale={locale} report={own} excerpts={content.excerpts} figures={figures} />
      </>
    );
  },
);
