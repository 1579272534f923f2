import { getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import { type FormProblem, rememberAnswer } from '@/app/forms/form-memory';
import { readForm, seeOther } from '@/app/forms/read-form';
import { type LookUpOutcome, lookUpFeedback } from '@/lib/desk/look-up-feedback';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

/** Finds a feedback by number and code, and leads to the page that shows it; neither of the two gets into an address. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/feedback/look-up/find'>,
): Promise<Response> {
  const { locale: language } = await params;
  const locale = isLocale(language) ? language : defaultLocale;
  const fields = await readForm(request);
  if (fields instanceof Response) return fields;

  const typed = { receipt: fields.receipt ?? '', code: fields.code ?? '' };
  const result = await lookUpFeedback(typed, await clientAddress());
  const again =
    result.outcome === 'found'
      ? rememberAnswer({ values: { receipt: result.feedback.receipt, code: result.code }, problem: null })
      : rememberAnswer({ values: typed, problem: await describeProblem(locale, result) });
  return seeOther(localePath(locale, `${paths.lookUp}?again=${again}`));
}

async function describeProblem(
  locale: Locale,
  result: Exclude<LookUpOutcome, { outcome: 'found' }>,
): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'field' });
  switch (result.outcome) {
    case 'noMatch':
      return { title: t('titleNotFound'), errors: [{ name: 'receipt', error: t('noMatch') }] };
    case 'tooMany':
      return { title: t('titleNotFound'), errors: [{ error: t('tooManyGuesses', { minutes: result.minutes }) }] };
    case 'invalid':
      return {
        title: t('titleInvalid'),
        errors: (['receipt', 'code'] as const).flatMap((name) => {
          const key = result.errors[name];
          return key ? [{ name, error: t(key) }] : [];
        }),
      };
  }
}
