import { writeOnInquiry } from '@/db/queries/work-on-inquiries';
import { parseWriting, parseWritingKind } from '@/lib/desk/inquiry-form';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Keeps an answer, a question to the person, or a note. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { seen, worker } = readSeen(desk);
  const kind = parseWritingKind(desk.fields.kind);
  const writing = parseWriting(desk.fields.text);
  const result = 'error' in writing ? writing : await writeOnInquiry(seen, kind, writing.text, worker);
  return leadBack(desk, result, kind);
});
