import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { InquiryRow } from '@/db/queries/inquiries';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { isOverdue } from '@/lib/report/feedback-due';

/** Inquiries, one a line; the subject leads to it. */
export async function InboxTable({ locale, rows, now }: { locale: Locale; rows: readonly InquiryRow[]; now: number }) {
  const t = await getTranslations({ locale });
  return (
    <ScrollRegion label={t('desk.inbox.title')}>
      <table className="listing min-w-[44rem]">
        <thead>
          <tr>
            <th scope="col">{t('feedback.fact.subject')}</th>
            <th scope="col">{t('feedback.fact.kind')}</th>
            <th scope="col">{t('desk.inbox.agency')}</th>
            <th scope="col">{t('feedback.fact.state')}</th>
            <th scope="col">{t('desk.inbox.assigned')}</th>
            <th scope="col">{t('desk.inbox.dueOn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-52">
                <a href={localePath(locale, deskPaths.inquiry(row.receipt))}>{row.subject}</a>
                <span className="block font-normal text-[0.875rem] text-soft">{row.receipt}</span>
              </th>
              <td>{t(`feedback.kind.${row.kind}`)}</td>
              <td>{row.agency ? agencyName(locale, row.agency) : t('desk.inbox.noAgency')}</td>
              <td className="whitespace-nowrap">{t(`feedback.state.${row.state}`)}</td>
              <td>{row.assignedTo ?? t('desk.inbox.nobody')}</td>
              <td className="whitespace-nowrap">
                {formatDay(locale, row.dueOn)}
                {isOverdue(row, now) && (
                  <span className="block font-semibold text-accent">{t('desk.inbox.overdue')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
