import { answerFinding } from '@/db/queries/work-on-revisions';
import { parseRemark } from '@/lib/desk/revision-form';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Keeps what the agency says to a finding; an empty text takes it back. */
export const POST = deskForm('reports.correct', async (desk) => {
  const { checkId = '', fingerprint = '' } = desk.fields;
  const field = `answer-${checkId}`;
  const parsed = parseRemark(desk.fields[field], false);
  if ('error' in parsed) return leadBack(desk, { name: field, error: parsed.error }, 'answer');
  const said = { checkId, fingerprint, text: parsed.text, language: desk.locale };
  return leadBack(desk, await answerFinding(readSeen(desk), said), 'answer');
});
