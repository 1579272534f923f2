import { getTranslations } from 'next-intl/server';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextInput } from '@/components/form/text-input';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';

interface ChooseReportProps {
  locale: Locale;
  values: { agency: string; year: string };
  errors: readonly { name: string; error: string }[];
}

/** Asks which report is meant: a plain form, whose fields stand in the address. */
export async function ChooseReport({ locale, values, errors }: ChooseReportProps) {
  const t = await getTranslations({ locale, namespace: 'desk.startRevision' });
  const errorOf = (name: string) => errors.find((entry) => entry.name === name)?.error;
  return (
    <div className="max-w-[34rem]">
      {errors.length > 0 && <ErrorSummary title={t('notFound')} errors={errors} />}
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 mb-6 text-soft">{t('intro')}</p>
      <form action={localePath(locale, deskPaths.newReport)} method="get" noValidate className="space-y-5">
        <TextInput
          name="agency"
          label={t('agency')}
          hint={t('agencyHint')}
          value={values.agency}
          error={errorOf('agency')}
        />
        <TextInput name="year" label={t('year')} hint={t('yearHint')} value={values.year} error={errorOf('year')} />
        <button type="submit" className="button">
          {t('choose')}
        </button>
      </form>
    </div>
  );
}
