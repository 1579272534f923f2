import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { listColleagues } from '@/db/queries/colleagues';
import { findInquiry } from '@/db/queries/inquiries';
import { isPublishable } from '@/db/queries/publish-questions';
import { listTemplatesFor } from '@/db/queries/templates';
import { parseReceipt } from '@/lib/desk/feedback-receipt';
import { rights } from '@/lib/desk/rights';
import { isToldByMail } from '@/lib/desk/write-on-inquiry';
import { formatDay } from '@/lib/i18n/format';
import { deskPaths } from '@/lib/i18n/paths';
import { isOverdue } from '@/lib/report/feedback-due';
import { deskMetadata, deskPage } from '../../desk-page';
import { Notice } from '../../notice';
import { Correction } from './correction';
import { History } from './history';
import { InquiryFacts } from './inquiry-facts';
import { QuestionForm } from './question-form';
import { Steps } from './steps';
import { WritingForm } from './writing-form';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ inquiry }) => inquiry.title);

const doneKeys = ['answer', 'ask', 'note', 'assign', 'state', 'resend', 'publish', 'withdraw'] as const;

/** One inquiry: what was sent, what it is about, what became of it, and what can be done with it. */
export default deskPage(
  'inquiries.work',
  ({ receipt = '' }) => deskPaths.inquiry(encodeURIComponent(receipt)),
  async ({ locale, actor, params, query }) => {
    const t = await getTranslations({ locale });
    const inquiry = await findInquiry(parseReceipt(params.receipt ?? '') ?? '', actor.agencyIds);
    if (!inquiry) notFound();
    const { values = {}, problem = null } = recallAnswer(query.again) ?? {};
    const done = doneKeys.find((key) => key === query.done);
    const colleagues = listColleagues(inquiry.agencyId, rights['inquiries.work'].roles).filter(
      ({ id }) => id !== actor.id && id !== inquiry.assignedTo?.id,
    );
    const own = { locale, receipt: inquiry.receipt, version: inquiry.version };
    return (
      <div className="max-w-[46rem]">
        {problem && <ErrorSummary {...problem} />}
        {done && <Notice>{t(`desk.inquiry.done.${done}`)}</Notice>}
        <p className="text-soft">{inquiry.receipt}</p>
        <h1 className="mb-3">{inquiry.subject}</h1>
        <p className="mb-6 flex flex-wrap gap-x-6">
          <span className="font-semibold">{t(`feedback.state.${inquiry.state}`)}</span>
          <span>{t('desk.inquiry.due', { day: formatDay(locale, inquiry.dueOn) })}</span>
          {isOverdue(inquiry, Date.now()) && (
            <span className="font-semibold text-accent">{t('desk.inbox.overdue')}</span>
          )}
          <span>{t('desk.inquiry.assignedTo', { name: inquiry.assignedTo?.name ?? t('desk.inbox.nobody') })}</span>
        </p>
        <InquiryFacts locale={locale} inquiry={inquiry} />
        <History locale={locale} receipt={inquiry.receipt} events={inquiry.events} attachments={inquiry.attachments} />
        <Steps {...own} state={inquiry.state} isMine={inquiry.assignedTo?.id === actor.id} colleagues={colleagues} />
        <Correction locale={locale} actor={actor} inquiry={inquiry} values={values} problem={problem} />
        {inquiry.state !== 'closed' && (
          <WritingForm
            {...own}
            isMailed={isToldByMail(inquiry)}
            templates={await listTemplatesFor(inquiry.agencyId)}
            values={values}
            problem={problem}
          />
        )}
        {isPublishable(inquiry) && <QuestionForm locale={locale} inquiry={inquiry} values={values} problem={problem} />}
      </div>
    );
  },
);
