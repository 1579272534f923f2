import { expirePublished } from '@/app/expire-published';
import { seeOther } from '@/app/forms/read-form';
import { withdrawReport } from '@/db/queries/start-revision';
import { parseRemark, parseReportYear } from '@/lib/desk/revision-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../desk-route';
import { leadToReport } from '../lead-back';

/** Takes a published report back, with a public reason. */
export const POST = deskForm('reports.publish', async (desk) => {
  const { locale, actor, fields } = desk;
  const reason = parseRemark(fields.withdrawReason, true);
  if ('error' in reason) return leadToReport(desk, [{ name: 'withdrawReason', error: reason.error }]);
  const year = parseReportYear(fields.year, Date.now());
  if (year === null || !(await withdrawReport(fields.agency ?? '', year, reason.text, actor))) {
    return leadToReport(desk, []);
  }
  expirePublished();
  return seeOther(localePath(locale, `${deskPaths.reports}?done=withdraw`));
});
