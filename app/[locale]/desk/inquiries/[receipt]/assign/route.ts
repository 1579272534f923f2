import { assignInquiry } from '@/db/queries/work-on-inquiries';
import { rights } from '@/lib/desk/rights';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Takes an inquiry, gives it back, or gives it to a colleague. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { seen, worker } = readSeen(desk);
  const { to } = desk.fields;
  const staffId = to === 'me' ? desk.actor.id : to === 'nobody' || !to ? null : to;
  return leadBack(desk, await assignInquiry(seen, staffId, worker, rights['inquiries.work'].roles), 'assign');
});
