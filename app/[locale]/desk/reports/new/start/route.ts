import { seeOther } from '@/app/forms/read-form';
import { findPlace, startRevision } from '@/db/queries/start-revision';
import { parseRemark, parseReportYear } from '@/lib/desk/revision-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { formKeys } from '@/lib/report/form';
import { deskForm } from '../../../desk-route';
import { leadToReport } from '../../lead-back';

/** Begins work on a report and leads to it, or back to the form where the public reason is missing. */
export const POST = deskForm('reports.correct', async (desk) => {
  const { locale, actor, fields } = desk;
  const year = parseReportYear(fields.year, Date.now());
  const place = year === null ? null : await findPlace(fields.agency ?? '', year, actor);
  if (year === null || place === null) return leadToReport(desk, []);
  const reason = parseRemark(fields.reason, place === 'published' || place === 'withdrawn');
  if ('error' in reason) return leadToReport(desk, [{ name: 'reason', error: reason.error }]);
  const form = formKeys.find((key) => key === fields.form) ?? '2021';
  const id = await startRevision({ slug: fields.agency ?? '', year, reason: reason.text || null, form }, actor);
  return id === null ? leadToReport(desk, []) : seeOther(localePath(locale, deskPaths.revision(id)));
});
