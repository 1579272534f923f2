'use server';

import { getFormatter, getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import type { LabelledFact } from '@/components/labelled-facts/labelled-facts';
import { type FeedbackView, lookUpFeedback } from '@/lib/desk/look-up-feedback';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { describeFeedback } from '../describe-feedback';
import { type FormState, readValues } from '../form-state';

export interface LookUpState extends FormState {
  found: FoundFeedback | null;
}

export interface FoundFeedback {
  receipt: string;
  state: string;
  stateHint: string;
  answer: { text: string; at: string | null } | null;
  facts: LabelledFact[];
}

/** Shows what became of a feedback. It answers the form itself, so that neither number nor code get into an address. */
export async function lookUp(before: LookUpState, data: FormData): Promise<LookUpState> {
  const { receipt = '', code = '', locale: language } = readValues(data, ['receipt', 'code', 'locale']);
  const locale = isLocale(language) ? language : defaultLocale;
  const result = await lookUpFeedback({ receipt, code }, await clientAddress());
  const [t, answers] = [await getTranslations({ locale, namespace: 'field' }), before.answers + 1];
  if (result.outcome === 'found') {
    // The fields are emptied: the next person at this screen must not find the code in them.
    return { answers, values: { locale }, problem: null, found: await describeFound(locale, result.feedback) };
  }
  const answer = (title: string, errors: { name?: string; error: string }[]): LookUpState => ({
    answers,
    values: { receipt, code, locale },
    problem: { title, errors },
    found: null,
  });
  if (result.outcome === 'noMatch') return answer(t('titleNotFound'), [{ name: 'receipt', error: t('noMatch') }]);
  if (result.outcome === 'tooMany') {
    return answer(t('titleNotFound'), [{ error: t('tooManyGuesses', { minutes: result.minutes }) }]);
  }
  const errors = (['receipt', 'code'] as const).flatMap((name) => {
    const key = result.errors[name];
    return key ? [{ name, error: t(key) }] : [];
  });
  return answer(t('titleInvalid'), errors);
}

async function describeFound(locale: Locale, feedback: FeedbackView): Promise<FoundFeedback> {
  const [t, format] = [await getTranslations({ locale, namespace: 'feedback' }), await getFormatter({ locale })];
  const { answer, answeredAt, state } = feedback;
  const date = answeredAt === null ? null : format.dateTime(answeredAt, { dateStyle: 'long' });
  return {
    receipt: feedback.receipt,
    state: t(`state.${state}`),
    stateHint: t(`stateHint.${state}`),
    answer: answer ? { text: answer, at: date && t('lookUp.answeredAt', { date }) } : null,
    facts: await describeFeedback(locale, feedback),
  };
}
