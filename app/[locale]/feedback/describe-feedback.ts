import { getFormatter, getTranslations } from 'next-intl/server';
import type { LabelledFact } from '@/components/labelled-facts/labelled-facts';
import type { FeedbackView } from '@/lib/desk/look-up-feedback';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { figureLabel } from './figure-label';

/** What was sent and how it stands, as sentences of a language, without anything that the look-up page may not show. */
export async function describeFeedback(locale: Locale, feedback: FeedbackView): Promise<LabelledFact[]> {
  const [t, format] = [await getTranslations({ locale, namespace: 'feedback' }), await getFormatter({ locale })];
  const { agency, year, figure } = feedback;
  const yesOrNo = (is: boolean) => (is ? t('fact.yes') : t('fact.no'));
  const about = () => {
    if (agency && year) return t('fact.agencyYear', { agency: agencyName(locale, agency), year: String(year) });
    if (agency) return agencyName(locale, agency);
    return year ? t('fact.year', { year: String(year) }) : t('fact.general');
  };
  const figureName = figure && figureLabel(locale, figure);
  return [
    { label: t('fact.kind'), value: t(`kind.${feedback.kind}`) },
    { label: t('fact.about'), value: about() },
    ...(figureName ? [{ label: t('fact.figure'), value: figureName }] : []),
    { label: t('fact.subject'), value: feedback.subject },
    { label: t('fact.text'), value: feedback.text },
    { label: t('fact.channel'), value: t(`channel.${feedback.channel}`) },
    {
      label: t('fact.sentAt'),
      value: format.dateTime(feedback.createdAt, { dateStyle: 'long', timeStyle: 'short' }),
    },
    { label: t('fact.wantsAnswer'), value: yesOrNo(feedback.wantsAnswer) },
    { label: t('fact.contact'), value: feedback.maskedContact ?? t('fact.none') },
    { label: t('fact.mayPublish'), value: yesOrNo(feedback.mayPublish) },
  ];
}
