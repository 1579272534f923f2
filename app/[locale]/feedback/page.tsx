import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { PageFrame } from '@/components/page-frame/page-frame';
import { listAgencyOptions } from '@/db/queries/agencies';
import { makeFormKey } from '@/lib/desk/feedback-key';
import { agencyName } from '@/lib/i18n/agency-name';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { FeedbackForm } from './feedback-form';
import { prefillQuery, readPrefill } from './prefill';
import { listYears } from './years';

/** Rendered whole at each request: each form has a key of its own. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('feedback.form')];
  return pageMetadata(locale, paths.feedback, t('title'), t('description'));
}

/** The form to ask, correct, suggest or complain. */
export default async function FeedbackPage({ searchParams }: PageProps<'/[locale]/feedback'>) {
  await connection();
  const [locale, t, query] = [await getLocale(), await getTranslations('feedback.form'), await searchParams];
  const { options, isAll } = await listAgencyOptions(typeof query.agency === 'string' ? query.agency : undefined);
  const prefill = readPrefill(query, options);
  const fresh = { ...prefill, kind: prefill.figure ? 'error' : '', formKey: makeFormKey(Date.now()) };
  return (
    <PageFrame locale={locale} path={`${paths.feedback}${prefillQuery(prefill)}`}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 text-soft">{t('description')}</p>
      <p className="mt-2 mb-8 flex flex-wrap gap-x-6">
        <a href={localePath(locale, paths.lookUp)} className="py-2">
          {t('toLookUp')}
        </a>
      </p>
      {!isAll && (
        <p className="prose-zh mb-6">
          {t.rich('manyAgencies', { link: (words) => <a href={localePath(locale, paths.search)}>{words}</a> })}
        </p>
      )}
      <FeedbackForm
        locale={locale}
        action={localePath(locale, `${paths.feedback}/send${prefillQuery(prefill)}`)}
        answer={recallAnswer(query.again) ?? { values: fresh, problem: null }}
        isStaff={false}
        agencies={options.map((agency) => ({ value: agency.slug, label: agencyName(locale, agency) }))}
        years={listYears(options, prefill.year).map((year) => ({ value: year, label: year }))}
      />
    </PageFrame>
  );
}
