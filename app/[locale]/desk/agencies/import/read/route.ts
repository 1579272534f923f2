import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { decodeAgencyFile, largestAgencyFile } from '@/lib/desk/agency-file';
import { importAgencies } from '@/lib/desk/import-agencies';
import type { AgencyFault } from '@/lib/i18n/agency-fault';
import { agencyFileWords } from '@/lib/i18n/agency-file';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskUpload } from '../../../desk-route';
import { describeFaults } from '../describe-faults';

/** What a form adds around its file. */
const around = 10_000;

/** Reads a file of agencies, and leads to what it would change. */
export const POST = deskUpload('agencies.administer', async ({ request, locale, actor }) => {
  const read = await readText(request);
  const faults: AgencyFault[] =
    'text' in read ? (await importAgencies(read.text, agencyFileWords(), actor, true)).faults : [read];
  const problem = faults.length > 0 ? await describeFaults(locale, faults) : null;
  const values: Record<string, string> = 'text' in read && !problem ? { maker: actor.id, text: read.text } : {};
  return seeOther(localePath(locale, `${deskPaths.importAgencies}?again=${rememberAnswer({ values, problem })}`));
});

async function readText(request: Request): Promise<{ text: string } | AgencyFault> {
  const length = Number.parseInt(request.headers.get('content-length') ?? '', 10);
  if (!(length <= largestAgencyFile + around)) return { line: null, key: 'tooLarge' };
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File) || file.size === 0) return { line: null, key: 'missing' };
  const text = decodeAgencyFile(new Uint8Array(await file.arrayBuffer()));
  return text === null ? { line: null, key: 'notText' } : { text };
}
