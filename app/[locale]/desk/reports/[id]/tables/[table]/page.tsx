import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { FigureGrid } from '@/components/figure-grid/figure-grid';
import { GridForm } from '@/components/figure-grid/grid-form';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextArea } from '@/components/form/text-area';
import { findRevision } from '@/db/queries/revisions';
import { longestRemark, parseNumber } from '@/lib/desk/revision-form';
import { agencyName } from '@/lib/i18n/agency-name';
import { formLabel } from '@/lib/i18n/form-label';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { tableKeys } from '@/lib/report/form';
import { blocksToType } from '@/lib/report/typed-figure';
import { deskMetadata, deskPage } from '../../../../desk-page';
import { Corrections } from '../../corrections';
import { checkTyped, isTypedIn } from './check-typed';
import { SourceBeside } from './source-beside';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ grid }) => grid.title);

/** One table of a draft, to be corrected or typed in, with last year's figures beside and the checks above. */
export default deskPage(
  'reports.correct',
  ({ id = '', table = '' }) => deskPaths.revisionTable(parseNumber(id), encodeURIComponent(table)),
  async ({ locale, actor, params, query }) => {
    const t = await getTranslations({ locale, namespace: 'desk' });
    const revision = await findRevision(parseNumber(params.id), actor.agencyIds);
    const table = tableKeys.find((key) => key === params.table);
    const form = revision?.content.form;
    if (!revision || !table || !form) notFound();
    const { id, edition, state, closedAt, agency, year, content, lastYear } = revision;
    const back = localePath(locale, deskPaths.revision(id));
    const { values = {}, problem = null } = recallAnswer(query.again) ?? {};
    const figures = content.tables[table] ?? {};
    const own = localePath(locale, deskPaths.revisionTable(id, table));
    return (
      <>
        {problem && <ErrorSummary {...problem} />}
        <p>
          <a href={back}>{t('revisions.reportOf', { agency: agencyName(locale, agency), year: String(year) })}</a>
        </p>
        <h1 className="mb-2">{formLabel(locale, table, 'title')}</h1>
        {state !== 'draft' || closedAt !== null ? (
          <p role="status">{t('revision.refused.revisionInReview')}</p>
        ) : (
          <>
            <p className="prose-zh mb-4 text-soft">{t('grid.hint')}</p>
            <SourceBeside locale={locale} revision={revision} table={table} />
            <GridForm
              action={`${own}/save`}
              checkAt={`${own}/check`}
              checks={await checkTyped(locale, revision, { form, table }, values)}
              words={{ checks: t('grid.checks'), checking: t('grid.checking'), noAnswer: t('grid.noAnswer') }}
              footer={
                <div className="mt-5 max-w-[42rem] space-y-4">
                  <TextArea
                    name="why"
                    label={t(isTypedIn(revision) ? 'grid.whyOptional' : 'grid.why')}
                    hint={t('grid.whyHint', { max: longestRemark })}
                    value={values.why ?? ''}
                    error={errorOf(problem, 'why')}
                    rows={2}
                  />
                  <button type="submit" className="button">
                    {t('grid.save')}
                  </button>
                </div>
              }
            >
              <input type="hidden" name="edition" defaultValue={edition} />
              <FigureGrid
                locale={locale}
                table={table}
                blocks={blocksToType(form, table, figures)}
                figures={figures}
                lastYear={lastYear?.tables[table]}
                typed={values}
                isTypedIn={isTypedIn(revision)}
              />
            </GridForm>
          </>
        )}
        <Corrections locale={locale} revision={revision} />
      </>
    );
  },
);
