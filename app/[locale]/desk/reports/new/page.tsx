import { getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { RadioGroup } from '@/components/form/radio-group';
import { TextArea } from '@/components/form/text-area';
import { findAgency } from '@/db/queries/agencies';
import { findAgenciesByName } from '@/db/queries/desk';
import { findPlace } from '@/db/queries/start-revision';
import { longestRemark, parseReportYear } from '@/lib/desk/revision-form';
import { may } from '@/lib/desk/rights';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath, paths } from '@/lib/i18n/paths';
import { formKeys } from '@/lib/report/form';
import { deskMetadata, deskPage } from '../../desk-page';
import { ChooseReport } from './choose-report';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ startRevision }) => startRevision.title);

/** What can be done with the report of an agency and year: correct it, take it back, or type it in where there is none. */
export default deskPage('reports.read', deskPaths.newReport, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.startRevision' });
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const { values = {}, problem = null } = recallAnswer(query.again) ?? {};
  const [named] = await findAgenciesByName(text('agency'));
  const agency = (await findAgency(text('agency'))) ?? named ?? null;
  const year = parseReportYear(text('year'), Date.now());
  const place = agency && year !== null ? await findPlace(agency.slug, year, actor) : null;
  if (!agency || year === null || place === null) {
    const isAsked = text('agency') !== '' || text('year') !== '';
    const errors = [
      ...(agency ? [] : [{ name: 'agency', error: t('agencyUnknown') }]),
      ...(year === null ? [{ name: 'year', error: t('yearWrong') }] : []),
      ...(agency && year !== null ? [{ name: 'agency', error: t('agencyNotYours') }] : []),
    ];
    return (
      <ChooseReport
        locale={locale}
        values={{ agency: text('agency'), year: text('year') }}
        errors={isAsked ? errors : []}
      />
    );
  }
  const [isPublic, mayCorrect] = [place === 'published', may(actor, 'reports.correct')];
  const hidden = (
    <>
      <input type="hidden" name="agency" defaultValue={agency.slug} />
      <input type="hidden" name="year" defaultValue={year} />
    </>
  );
  const reason = (name: string, isStart: boolean) => (
    <TextArea
      name={name}
      label={t(isStart ? 'reason' : 'withdrawReason')}
      hint={t('reasonHint', { max: longestRemark })}
      value={values[name] ?? ''}
      error={errorOf(problem, name)}
      rows={3}
    />
  );
  return (
    <div className="max-w-[46rem]">
      {problem && <ErrorSummary {...problem} />}
      <h1>{t('of', { agency: agencyName(locale, agency), year: String(year) })}</h1>
      <p className="prose-zh mt-3">
        {t(typeof place === 'object' ? 'place.open' : `place.${place}`)}{' '}
        {isPublic && <a href={localePath(locale, paths.report(agency.slug, year))}>{t('toReport')}</a>}
      </p>
      {typeof place === 'object' ? (
        <a href={localePath(locale, deskPaths.revision(place.revision))} className="button mt-5">
          {t('toRevision')}
        </a>
      ) : (
        mayCorrect && (
          <section aria-labelledby="start" className="mt-8">
            <h2 id="start" className="section mb-3">
              {t(place === 'nothing' ? 'typeIn' : 'correct')}
            </h2>
            <form action={localePath(locale, `${deskPaths.newReport}/start`)} method="post" className="space-y-5">
              {hidden}
              {place === 'nothing' ? (
                <RadioGroup
                  name="form"
                  label={t('form')}
                  hint={t('formHint')}
                  value={values.form ?? '2021'}
                  choices={formKeys.map((value) => ({ value, label: t(`formName.${value}`) }))}
                />
              ) : (
                reason('reason', true)
              )}
              <button type="submit" className="button">
                {t('submit')}
              </button>
            </form>
          </section>
        )
      )}
      {isPublic && may(actor, 'reports.publish') && (
        <section aria-labelledby="withdraw" className="mt-10">
          <h2 id="withdraw" className="section mb-3">
            {t('withdraw')}
          </h2>
          <p className="prose-zh mb-4 text-soft">{t('withdrawHint')}</p>
          <form action={localePath(locale, `${deskPaths.reports}/withdraw`)} method="post" className="space-y-5">
            {hidden}
            {reason('withdrawReason', false)}
            <button
              type="submit"
              className="min-h-11 cursor-pointer border border-accent px-5 font-semibold text-accent"
            >
              {t('withdrawSubmit')}
            </button>
          </form>
        </section>
      )}
    </div>
  );
});
