import { parseWritingKind } from '@/lib/desk/inquiry-form';
import { writeOnInquiry } from '@/lib/desk/write-on-inquiry';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Keeps an answer, a question to the person, or a note. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { seen, worker } = readSeen(desk);
  const kind = parseWritingKind(desk.fields.kind);
  return leadBack(desk, await writeOnInquiry(seen, { kind, text: desk.fields.text, files: desk.files }, worker), kind);
});
