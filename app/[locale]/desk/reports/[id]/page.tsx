import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { ReportNotes } from '@/components/report/report-notes';
import { ReportSections } from '@/components/report/report-sections';
import { findRevision } from '@/db/queries/revisions';
import { parseNumber } from '@/lib/desk/revision-form';
import { may } from '@/lib/desk/rights';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths } from '@/lib/i18n/paths';
import { findObstacles } from '@/lib/report/obstacles';
import { deskMetadata, deskPage } from '../../desk-page';
import { Notice } from '../../notice';
import { Corrections } from './corrections';
import { Findings } from './findings';
import { History } from './history';
import { Reviews } from './reviews';
import { RevisionFacts } from './revision-facts';
import { shownContent } from './shown-content';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ revision }) => revision.title);

const doneKeys = ['enter', 'check', 'approve', 'sendBack', 'publish', 'answer', 'cells', 'text'] as const;

/** One revision: what it says, what reading and the checks found in it, what became of it, and what can be done with it. */
export default deskPage(
  'reports.read',
  ({ id = '' }) => deskPaths.revision(parseNumber(id)),
  async ({ locale, actor, params, query }) => {
    const t = await getTranslations({ locale, namespace: 'desk' });
    const revision = await findRevision(parseNumber(params.id), actor.agencyIds);
    if (!revision) notFound();
    const answer = recallAnswer(query.again) ?? { values: {}, problem: null };
    const done = doneKeys.find((key) => key === query.done);
    const isOpen = revision.closedAt === null;
    const isEditable = isOpen && revision.state === 'draft' && may(actor, 'reports.correct');
    const obstacles = findObstacles(revision.results, [...revision.answers, ...revision.publishedAnswers]);
    const part = { locale, revision, isEditable };
    return (
      <>
        {answer.problem && <ErrorSummary {...answer.problem} />}
        {done && <Notice>{t(`revision.done.${done}`)}</Notice>}
        <h1 className="mb-3">
          {t('revisions.reportOf', { agency: agencyName(locale, revision.agency), year: String(revision.year) })}
        </h1>
        <RevisionFacts {...part} />
        {isOpen && <Reviews {...part} actor={actor} answer={answer} obstacles={obstacles} />}
        <Findings {...part} answer={answer} obstacles={obstacles} />
        <ReportNotes locale={locale} notes={revision.content.notes} />
        <Corrections {...part} />
        <History {...part} />
        <ReportSections locale={locale} report={shownContent(revision)} />
      </>
    );
  },
);
