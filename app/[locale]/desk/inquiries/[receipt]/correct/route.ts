import { seeOther } from '@/app/forms/read-form';
import { noteCorrection } from '@/db/queries/correct-for-inquiry';
import { findInquiry } from '@/db/queries/inquiries';
import { findRevision } from '@/db/queries/revisions';
import { startRevision } from '@/db/queries/start-revision';
import { parseRemark } from '@/lib/desk/revision-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Begins to correct the report that an inquiry is about, and leads to the figure that it is about. Somebody's work on the same report is joined. */
export const POST = deskForm('reports.correct', async (desk) => {
  const { locale, actor, fields } = desk;
  const { seen, worker } = readSeen(desk);
  const inquiry = await findInquiry(seen.receipt, worker.bound);
  if (!inquiry?.agency || inquiry.year === null) return leadBack(desk, inquiry ? 'changed' : 'unknown', 'correct');
  if (inquiry.version !== seen.version) return leadBack(desk, 'changed', 'correct');
  const reason = parseRemark(fields.reason, true);
  if ('error' in reason) return leadBack(desk, { reason: reason.error }, 'correct');
  const { agency, year } = inquiry;
  const id = await startRevision({ slug: agency.slug, year, reason: reason.text, form: '2021' }, actor);
  if (id === null) return leadBack(desk, 'changed', 'correct');
  const noted = await noteCorrection(seen, id, worker);
  if (noted !== 'done') return leadBack(desk, noted, 'correct');
  const revision = await findRevision(id, actor.agencyIds);
  const figure = revision?.state === 'draft' ? inquiry.figure : null;
  const [table] = figure?.split('.') ?? [];
  const path = table ? `${deskPaths.revisionTable(id, table)}#${figure}` : deskPaths.revision(id);
  return seeOther(localePath(locale, path));
});
