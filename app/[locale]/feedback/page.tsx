import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page-frame/page-frame';
import { listAgencyOptions } from '@/db/queries/agencies';
import { feedbackLimits } from '@/lib/desk/feedback-form';
import { makeFormKey } from '@/lib/desk/feedback-key';
import { agencyName } from '@/lib/i18n/agency-name';
import { messagesOf } from '@/lib/i18n/messages';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { feedbackChannels, feedbackKinds } from '@/lib/report/feedback';
import { FeedbackForm } from './feedback-form';
import { figureLabel } from './figure-label';
import { prefillQuery, readPrefill } from './prefill';
import { listYears } from './years';

/** Rendered whole at each request: each form has a key of its own. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('feedback.form')];
  return pageMetadata(locale, paths.feedback, t('title'), t('description'));
}

/** The form to ask, correct, suggest or complain; with `?channel=counter`, for staff who take it in for somebody else. */
export default async function FeedbackPage({ searchParams }: PageProps<'/[locale]/feedback'>) {
  const [locale, t, options] = [await getLocale(), await getTranslations('feedback'), await listAgencyOptions()];
  const prefill = readPrefill(await searchParams, options);
  const isStaff = prefill.channel !== 'web';
  const { form: words } = messagesOf(locale).feedback;
  const query = prefillQuery(prefill);
  return (
    <PageFrame locale={locale} path={`${paths.feedback}${query}`}>
      <h1>{isStaff ? t('form.staffTitle') : t('form.title')}</h1>
      <p className="prose-zh mt-3 text-soft">{isStaff ? t('form.staffDescription') : t('form.description')}</p>
      <p className="mt-2 mb-8 flex flex-wrap gap-x-6">
        <Link href={localePath(locale, paths.lookUp)} className="py-2">
          {t('form.toLookUp')}
        </Link>
        <Link
          href={localePath(
            locale,
            `${paths.feedback}${prefillQuery({ ...prefill, channel: isStaff ? 'web' : 'counter' })}`,
          )}
          className="py-2"
        >
          {isStaff ? t('form.toWeb') : t('form.toStaff')}
        </Link>
      </p>
      <FeedbackForm
        key={query}
        words={{
          ...words,
          subjectHint: t('form.subjectHint', { max: feedbackLimits.subject }),
          textHint: t('form.textHint', { max: feedbackLimits.text }),
        }}
        initial={{ ...prefill, kind: prefill.figure ? 'error' : '', locale, formKey: makeFormKey(Date.now()) }}
        kinds={feedbackKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kindHint.${value}`) }))}
        channels={
          isStaff
            ? feedbackChannels.flatMap((value) => (value === 'web' ? [] : { value, label: t(`channel.${value}`) }))
            : null
        }
        agencies={options.map((agency) => ({ value: agency.slug, label: agencyName(locale, agency) }))}
        years={listYears(options, prefill.year).map((year) => ({ value: year, label: year }))}
        figureLabel={figureLabel(locale, prefill.figure)}
      />
    </PageFrame>
  );
}
