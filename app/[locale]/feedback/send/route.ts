import { getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import { type FormProblem, rememberAnswer } from '@/app/forms/form-memory';
import { readFormWithFiles } from '@/app/forms/read-files';
import { seeOther } from '@/app/forms/read-form';
import { type SubmitOutcome, submitFeedback } from '@/lib/desk/submit-feedback';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { describeErrors } from '../describe-errors';
import { keepReceipt } from '../receipt-cookie';

/** Takes the form in and leads to the receipt, or back to the form with everything typed and what is wrong with it. */
export async function POST(request: Request, { params }: RouteContext<'/[locale]/feedback/send'>): Promise<Response> {
  const { locale: language } = await params;
  const locale = isLocale(language) ? language : defaultLocale;
  const form = await readFormWithFiles(request);
  if (form instanceof Response) return form;
  const { fields, files } = form;

  const result = await submitFeedback({ ...fields, language: locale }, await clientAddress(), Date.now(), files);
  if (result.outcome === 'stored') {
    await keepReceipt(result.receipt, result.code);
    return seeOther(localePath(locale, paths.receipt));
  }
  if (result.outcome === 'refused') return new Response('Forbidden', { status: 403 });
  const search = new URLSearchParams(new URL(request.url).search);
  search.set(
    'again',
    rememberAnswer({ values: fields, problem: await describeProblem(locale, result, files.length > 0) }),
  );
  return seeOther(localePath(locale, `${paths.feedback}?${search}`));
}

async function describeProblem(
  locale: Locale,
  result: Exclude<SubmitOutcome, { outcome: 'stored' | 'refused' }>,
  hadFiles: boolean,
): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'field' });
  const again = hadFiles ? [{ name: 'attachments', error: t('attachmentsAgain') }] : [];
  switch (result.outcome) {
    case 'invalid':
      return { title: t('titleInvalid'), errors: await describeErrors(locale, result, hadFiles) };
    case 'tooMany':
      return { title: t('titleNotSent'), errors: [{ error: t('tooManySent', { minutes: result.minutes }) }, ...again] };
    case 'pressAgain':
      return { title: t('titleNotSent'), errors: [{ error: t('pressAgain') }, ...again] };
  }
}
