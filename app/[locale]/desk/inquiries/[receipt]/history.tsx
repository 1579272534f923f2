import { getFormatter, getTranslations } from 'next-intl/server';
import type { AttachmentEntry } from '@/db/queries/attachments';
import type { InquiryEvent } from '@/db/queries/inquiries';
import type { Locale } from '@/lib/i18n/locales';
import { feedbackStates } from '@/lib/report/feedback';
import { AttachmentLinks } from './attachment-links';
import { MailMark } from './mail-mark';

interface HistoryProps {
  locale: Locale;
  receipt: string;
  events: readonly InquiryEvent[];
  attachments: readonly AttachmentEntry[];
}

/** Everything that was done and written, by whom and when, oldest first. */
export async function History({ locale, receipt, events, attachments }: HistoryProps) {
  const [t, format] = [await getTranslations({ locale }), await getFormatter({ locale })];
  const what = ({ kind, value }: InquiryEvent) => {
    const state = feedbackStates.find((one) => one === value);
    if (kind === 'state' && state) return t('desk.inquiry.event.state', { state: t(`feedback.state.${state}`) });
    if (kind === 'assign') return t('desk.inquiry.event.assign', { name: value ?? t('desk.inbox.nobody') });
    return t(`desk.inquiry.event.${kind === 'state' ? 'note' : kind}`);
  };
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history" className="section mb-2">
        {t('desk.inquiry.history')}
      </h2>
      {events.length === 0 && <p className="text-soft">{t('desk.inquiry.noHistory')}</p>}
      <ol className="border-line border-t">
        {events.map((event) => (
          <li key={event.id} className="border-line border-b py-2">
            <p>
              <span className="font-semibold">{what(event)}</span>{' '}
              <span className="text-[0.9375rem] text-soft">
                {event.kind !== 'expire' && `${event.staffName ?? t('desk.inquiry.person')} · `}
                {format.dateTime(event.at, { dateStyle: 'medium', timeStyle: 'short' })}
              </span>
            </p>
            {event.text && <p className="prose-zh whitespace-pre-wrap">{event.text}</p>}
            <AttachmentLinks
              locale={locale}
              receipt={receipt}
              attachments={attachments.filter(({ eventId }) => eventId === event.id)}
            />
            {event.mail && <MailMark locale={locale} receipt={receipt} {...event.mail} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
