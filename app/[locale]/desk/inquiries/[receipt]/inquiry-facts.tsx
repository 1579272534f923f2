import { getFormatter, getTranslations } from 'next-intl/server';
import { figureLabel } from '@/app/[locale]/feedback/figure-label';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import type { InquiryDetail } from '@/db/queries/inquiries';
import { findReport } from '@/db/queries/reports';
import { findFigureName } from '@/lib/desk/feedback-figure';
import { unsealPerson } from '@/lib/desk/feedback-person';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { AttachmentLinks } from './attachment-links';

/** What the person sent, who they are as far as they said, and what the report says in the place that it is about. */
export async function InquiryFacts({ locale, inquiry }: { locale: Locale; inquiry: InquiryDetail }) {
  const [t, format] = [await getTranslations({ locale }), await getFormatter({ locale })];
  const { agency, year, figure } = inquiry;
  const { name, contact } = unsealPerson(inquiry, inquiry.receipt);
  const report = agency && year ? await findReport(agency.slug, year) : null;
  const yesOrNo = (is: boolean) => t(is ? 'feedback.fact.yes' : 'feedback.fact.no');
  const label = figure && figureLabel(locale, figure);
  return (
    <section>
      <p className="prose-zh mb-5 whitespace-pre-wrap border-accent border-l-4 pl-4">{inquiry.text}</p>
      <AttachmentLinks
        locale={locale}
        receipt={inquiry.receipt}
        attachments={inquiry.attachments.filter(({ eventId }) => eventId === null)}
      />
      {agency && (
        <p className="mb-4">
          {t('desk.inquiry.about')}{' '}
          {report && year ? (
            <a href={localePath(locale, paths.report(agency.slug, year))}>
              {t('feedback.fact.agencyYear', { agency: agencyName(locale, agency), year: String(year) })}
            </a>
          ) : (
            <a href={localePath(locale, paths.agency(agency.slug))}>
              {agencyName(locale, agency)}
              {year && ` · ${t('desk.inquiry.noReport', { year: String(year) })}`}
            </a>
          )}
        </p>
      )}
      {label && figure && (
        <p className="mb-4 border-2 border-line bg-wash px-4 py-3">
          <span className="block text-soft">{label}</span>
          <span className="font-semibold text-[1.3125rem]">{printedOf(report, figure) || '—'}</span>
        </p>
      )}
      <LabelledFacts
        facts={[
          { label: t('feedback.fact.kind'), value: t(`feedback.kind.${inquiry.kind}`) },
          { label: t('feedback.fact.channel'), value: t(`feedback.channel.${inquiry.channel}`) },
          {
            label: t('feedback.fact.sentAt'),
            value: format.dateTime(inquiry.createdAt, { dateStyle: 'long', timeStyle: 'short' }),
          },
          { label: t('desk.inquiry.name'), value: name ?? t('feedback.fact.none') },
          { label: t('feedback.fact.contact'), value: contact ?? t('feedback.fact.none') },
          { label: t('feedback.fact.wantsAnswer'), value: yesOrNo(inquiry.wantsAnswer) },
          { label: t('feedback.fact.mayPublish'), value: yesOrNo(inquiry.mayPublish) },
        ]}
      />
    </section>
  );
}

/** The figure as the report prints it; empty where it has none there. */
function printedOf(report: Awaited<ReturnType<typeof findReport>>, key: string): string {
  const figure = findFigureName(key);
  if (!report || !figure) return '';
  const column = key.slice(`${figure.table}.${figure.row}.`.length);
  return report.tables[figure.table]?.[figure.row]?.[column]?.printed.trim() ?? '';
}
