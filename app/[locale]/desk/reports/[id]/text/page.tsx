import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { findRevision } from '@/db/queries/revisions';
import { parseNumber } from '@/lib/desk/revision-form';
import { textsOf } from '@/lib/desk/revision-texts';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { sectionNumbers } from '@/lib/report/draft';
import { deskMetadata, deskPage } from '../../../desk-page';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ revisionText }) => revisionText.title);

const lines = ['title', 'publishedOn', 'from', 'to', 'sourceUrl', 'processingFee'] as const;

/** What a draft says besides its tables: title, dates, where it is from, its six sections, and why it changes what is public. */
export default deskPage(
  'reports.correct',
  ({ id = '' }) => deskPaths.revisionText(parseNumber(id)),
  async ({ locale, actor, params, query }) => {
    const t = await getTranslations({ locale });
    const revision = await findRevision(parseNumber(params.id), actor.agencyIds);
    if (!revision) notFound();
    const { id, edition, state, closedAt, agency, year } = revision;
    const own = localePath(locale, deskPaths.revision(id));
    const recalled = recallAnswer(query.again);
    const problem = recalled?.problem ?? null;
    const values: Readonly<Record<string, string>> = recalled?.values ?? textsOf(revision);
    const field = (name: string) => ({ name, value: values[name] ?? '', error: errorOf(problem, name) });
    return (
      <div className="max-w-[46rem]">
        {problem && <ErrorSummary {...problem} />}
        <p>
          <a href={own}>{t('desk.revisions.reportOf', { agency: agencyName(locale, agency), year: String(year) })}</a>
        </p>
        <h1 className="mb-4">{t('desk.revisionText.title')}</h1>
        {state !== 'draft' || closedAt !== null ? (
          <p role="status">{t('desk.revision.refused.revisionInReview')}</p>
        ) : (
          <form
            action={localePath(locale, `${deskPaths.revisionText(id)}/save`)}
            method="post"
            noValidate
            className="space-y-5"
          >
            <input type="hidden" name="edition" defaultValue={edition} />
            <TextArea
              {...field('reason')}
              label={t('desk.startRevision.reason')}
              hint={t('desk.revisionText.reasonHint')}
              rows={2}
            />
            {lines.map((name) => (
              <TextInput
                key={name}
                {...field(name)}
                label={t(`desk.revisionText.${name}`)}
                hint={t(`desk.revisionText.hint.${name}`)}
              />
            ))}
            {sectionNumbers.map((number) => (
              <TextArea
                key={number}
                {...field(`section-${number}`)}
                label={t('form.sectionTitle', {
                  numeral: t(`form.numeral.${number}`),
                  title: t(`form.section.${number}`),
                })}
                rows={number === 1 ? 14 : 6}
              />
            ))}
            <button type="submit" className="button">
              {t('desk.revisionText.save')}
            </button>
          </form>
        )}
      </div>
    );
  },
);
