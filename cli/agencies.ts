import { decodeAgencyFile } from '@/lib/desk/agency-file';
import { type AgencyImport, countOutcomes, importAgencies } from '@/lib/desk/import-agencies';
import { agencyFaultText } from '@/lib/i18n/agency-fault';
import { agencyFileWords } from '@/lib/i18n/agency-file';
import { readArguments } from './arguments';
import { readFile } from './read-file';
import { type Words, WrongUse, wordsIn } from './words';

/** What is written in the audit log for what the operator does. */
const operator = { id: null, name: 'gongkai agencies', agencyIds: null };

/** `gongkai agencies import FILE [--dry-run]`: adds and changes the agencies of a CSV file, all or none. */
export async function run([verb, ...args]: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { 'dry-run': { type: 'boolean' } }, 1);
  const words = wordsIn(values.lang);
  const [file] = positionals;
  if (verb !== 'import' || file === undefined) throw new WrongUse('agencies');
  const dryRun = values['dry-run'] ?? false;
  const text = decodeAgencyFile(await readFile(file));
  const result: AgencyImport =
    text === null
      ? { rows: [], faults: [{ line: null, key: 'notText' }] }
      : await importAgencies(text, agencyFileWords(), operator, dryRun);
  return result.faults.length > 0 ? refuse(result, words) : tell(result, dryRun, words);
}

function refuse({ faults }: AgencyImport, { locale, t }: Words): number {
  for (const fault of faults) {
    console.error(t('agencies.fault', { line: fault.line ?? 0, fault: agencyFaultText(locale, fault) }));
  }
  console.error(t('agencies.failed'));
  return 1;
}

function tell({ rows }: AgencyImport, dryRun: boolean, { t }: Words): number {
  for (const { line, slug, name, outcome, changes } of rows) {
    const fields = changes.length > 0 ? changes.join(', ') : 'none';
    console.log(t('agencies.row', { line, slug, name, outcome, fields }));
  }
  console.log(t('agencies.done', { dryRun: dryRun ? 'yes' : 'no', ...countOutcomes(rows) }));
  return 0;
}
