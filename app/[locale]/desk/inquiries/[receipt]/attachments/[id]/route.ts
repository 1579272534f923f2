import { attachmentResponse } from '@/app/forms/attachment-response';
import { parseReceipt } from '@/lib/desk/feedback-receipt';
import { loadAttachment } from '@/lib/desk/load-attachment';
import { deskDownload } from '../../../../desk-route';

/** A file of an inquiry. */
export const GET = deskDownload('inquiries.work', async ({ actor, params }) => {
  const receipt = parseReceipt(params.receipt ?? '') ?? '';
  const attachment = await loadAttachment(receipt, Number(params.id) || 0, actor.agencyIds);
  return attachment ? attachmentResponse(attachment) : new Response('Not found', { status: 404 });
});
