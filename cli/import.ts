import { type ImportResult, importReport } from '@/lib/desk/import-report';
import { mediaTypeOf } from '@/lib/desk/media-type';
import { type TriedReport, tryReport } from '@/lib/desk/try-report';
import { UserError } from '@/lib/errors';
import { agencyName } from '@/lib/i18n/agency-name';
import { noteText, placeText } from '@/lib/i18n/note-text';
import { readArguments } from './arguments';
import { listDocuments, type NamedDocument } from './list-documents';
import { type FileReader, withReader } from './with-reader';
import { type Words, WrongUse, wordsIn } from './words';

type Outcome = { file: string } & ({ result: ImportResult } | { tried: TriedReport } | { error: UserError });

interface ImportOptions {
  agency?: string;
  publish: boolean;
  dryRun: boolean;
}

/**
 * `gongkai import PATH… [--agency SLUG] [--publish] [--dry-run] [--json]`: reads, checks and stores reports; each document wholly or not at all.
 * A path is a document, a folder or a ZIP archive of documents. With `--dry-run` nothing is stored.
 */
export async function run(args: string[]): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const options = { agency: { type: 'string' }, publish: flag, 'dry-run': flag, json: flag } as const;
  const { values, positionals } = readArguments(args, options, Number.POSITIVE_INFINITY);
  const words = wordsIn(values.lang);
  if (positionals.length === 0) throw new WrongUse('import');
  const outcomes: Outcome[] = [];
  await withReader(words, true, async (reader) => {
    const { agency, publish = false, 'dry-run': dryRun = false } = values;
    for (const document of (await Promise.all(positionals.map(listDocuments))).flat()) {
      const outcome = await importFile(document, reader, { agency, publish, dryRun });
      outcomes.push(outcome);
      if (!values.json) {
        if ('error' in outcome) console.error(write(outcome, words));
        else console.log(write(outcome, words));
      }
      if (reader.isStopped) break;
    }
  });
  if (values.json) console.log(JSON.stringify(outcomes.map((outcome) => toJson(outcome, words))));
  return outcomes.some((outcome) => 'error' in outcome) ? 1 : 0;
}

/** Imports one document; what the operator can do something about does not keep the others from being imported. */
async function importFile(
  { file, bytes: packed }: NamedDocument,
  reader: FileReader,
  { dryRun, ...options }: ImportOptions,
): Promise<Outcome> {
  try {
    const { draft, bytes, fileName, pages } = await reader.read(file, packed);
    if (dryRun) return { file, tried: await tryReport(draft, bytes, options.agency) };
    const document = { fileName, mediaType: mediaTypeOf(file), bytes };
    return { file, result: await importReport({ draft, document, pages, ...options }) };
  } catch (error) {
    if (error instanceof UserError) return { file, error };
    throw error;
  }
}

function write(outcome: Outcome, { locale, t, explain }: Words): string {
  const { file } = outcome;
  if ('error' in outcome) return t('import.failed', { file, reason: explain(outcome.error) });
  if ('tried' in outcome) {
    const { agency, year, cells, checks, place } = outcome.tried;
    return t('import.tried', {
      file,
      name: agencyName(locale, agency),
      year: String(year),
      ...cells,
      ...checks,
      place,
    });
  }
  const { agency, year, status, checks, notes } = outcome.result;
  const name = agencyName(locale, agency);
  const done = t(`import.${outcome.result.outcome}`, { file, name, year: String(year), status });
  return `${done}\n  ${t('import.checks', { ...checks, notes: notes.length })}`;
}

function toJson(outcome: Outcome, { locale, explain }: Words) {
  const { file } = outcome;
  if ('error' in outcome) return { file, error: outcome.error.key, message: explain(outcome.error) };
  if ('tried' in outcome) return { file, dryRun: true, ...outcome.tried, agency: outcome.tried.agency.slug };
  const { agency, notes, ...result } = outcome.result;
  const told = notes.map((note) => ({
    code: note.code,
    message: noteText(locale, note),
    where: placeText(locale, note.place),
  }));
  return { file, agency: agency.slug, ...result, notes: told };
}
