import { reviewRevision } from '@/db/queries/work-on-revisions';
import { parseRemark } from '@/lib/desk/revision-form';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Sends a revision back to be worked on, with what has to be done. */
export const POST = deskForm('reports.sendBack', async (desk) => {
  const remark = parseRemark(desk.fields.sendBackRemark, true);
  if ('error' in remark) return leadBack(desk, { name: 'sendBackRemark', error: remark.error }, 'sendBack');
  return leadBack(desk, await reviewRevision(readSeen(desk), 'sendBack', remark.text), 'sendBack');
});
