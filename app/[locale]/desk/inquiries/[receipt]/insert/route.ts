import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { findInquiry } from '@/db/queries/inquiries';
import { listTemplatesFor } from '@/db/queries/templates';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { readSeen } from '../../lead-back';

/** Adds a template to what was typed so far, and leads back to it; nothing is stored. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { locale, fields } = desk;
  const { seen, worker } = readSeen(desk);
  const inquiry = await findInquiry(seen.receipt, worker.bound);
  if (!inquiry) return seeOther(localePath(locale, deskPaths.inquiries));
  const templates = await listTemplatesFor(inquiry.agencyId);
  const chosen = templates.find(({ id }) => String(id) === fields.template);
  const text = [fields.text?.trimEnd(), chosen?.text].filter(Boolean).join('\n\n');
  const again = rememberAnswer({ values: { ...fields, text }, problem: null });
  return seeOther(localePath(locale, `${deskPaths.inquiry(inquiry.receipt)}?again=${again}#write`));
});
