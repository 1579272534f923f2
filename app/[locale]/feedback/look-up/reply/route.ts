import { getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import { chooseLocale } from '@/app/forms/choose-locale';
import { rememberAnswer } from '@/app/forms/form-memory';
import { readForm, seeOther } from '@/app/forms/read-form';
import { longestWriting } from '@/lib/desk/inquiry-form';
import { type ReplyOutcome, replyToAnswer } from '@/lib/desk/reply-to-answer';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

/** Takes in what the person writes once more, and leads back to what they had looked up, with what was typed where it was not stored. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/feedback/look-up/reply'>,
): Promise<Response> {
  const locale = chooseLocale((await params).locale);
  const fields = await readForm(request);
  if (fields instanceof Response) return fields;
  const { receipt = '', code = '', text = '' } = fields;
  const result = await replyToAnswer({ receipt, code, text }, await clientAddress(), Date.now());
  const again = await rememberReply(locale, { receipt, code, text }, result);
  return seeOther(localePath(locale, `${paths.lookUp}?again=${again}`));
}

/** What the page shows: the feedback, which number and code open again, and above its form what is wrong with the reply. */
async function rememberReply(
  locale: Locale,
  values: { receipt: string; code: string; text: string },
  result: ReplyOutcome,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'feedback.reply' });
  if (result.outcome === 'stored') {
    return rememberAnswer({ values: { ...values, text: '', replyDone: 'on' }, problem: null });
  }
  const error = {
    invalid: () => (result.outcome === 'invalid' ? t(result.error, { max: longestWriting }) : ''),
    notNow: () => t('notNow'),
    noMatch: () => t('noMatch'),
    tooMany: () => (result.outcome === 'tooMany' ? t('tooMany', { minutes: result.minutes }) : ''),
  }[result.outcome]();
  return rememberAnswer({ values: { ...values, replyError: error }, problem: null });
}
