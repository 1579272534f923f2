import { setInquiryState } from '@/db/queries/work-on-inquiries';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Closes an inquiry, or takes it up again. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { seen, worker } = readSeen(desk);
  const state = desk.fields.state === 'closed' ? 'closed' : 'inProgress';
  return leadBack(desk, await setInquiryState(seen, state, worker), 'state');
});
