import { resendMails } from '@/db/queries/mail';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Has the mails that did not get through sent once more. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { seen, worker } = readSeen(desk);
  return leadBack(desk, await resendMails(seen.receipt, worker, Date.now()), 'resend');
});
