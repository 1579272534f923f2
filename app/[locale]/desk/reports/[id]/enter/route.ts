import { reviewRevision } from '@/db/queries/work-on-revisions';
import { parseRemark } from '@/lib/desk/revision-form';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** The first review: hands what was entered on to the second. */
export const POST = deskForm('reports.correct', async (desk) => {
  const remark = parseRemark(desk.fields.remark, false);
  if ('error' in remark) return leadBack(desk, { name: 'remark', error: remark.error }, 'enter');
  return leadBack(desk, await reviewRevision(readSeen(desk), 'enter', remark.text), 'enter');
});
