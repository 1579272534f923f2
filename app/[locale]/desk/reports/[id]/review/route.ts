import { reviewRevision } from '@/db/queries/work-on-revisions';
import { parseRemark } from '@/lib/desk/revision-form';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** The second and the final review. */
export const POST = deskForm('reports.review', async (desk) => {
  const action = desk.fields.action === 'approve' ? 'approve' : 'check';
  const remark = parseRemark(desk.fields.remark, false);
  if ('error' in remark) return leadBack(desk, { name: 'remark', error: remark.error }, action);
  return leadBack(desk, await reviewRevision(readSeen(desk), action, remark.text), action);
});
