import { type ImportResult, importReport } from '@/lib/desk/import-report';
import { mediaTypeOf } from '@/lib/desk/media-type';
import { UserError } from '@/lib/errors';
import { noteText, placeText } from '@/lib/i18n/note-text';
import { readArguments } from './arguments';
import { type FileReader, withReader } from './with-reader';
import { type Words, WrongUse, wordsIn } from './words';

type Outcome = { file: string } & ({ result: ImportResult } | { error: UserError });

/** `gongkai import FILE… [--agency SLUG] [--publish] [--json]`: reads, checks and stores reports; each document wholly or not at all. */
export async function run(args: string[]): Promise<number> {
  const options = { agency: { type: 'string' }, publish: { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = readArguments(args, options, Number.POSITIVE_INFINITY);
  const words = wordsIn(values.lang);
  if (positionals.length === 0) throw new WrongUse('import');
  const outcomes: Outcome[] = [];
  await withReader(words, true, async (reader) => {
    for (const file of positionals) {
      const outcome = await importFile(file, reader, { agency: values.agency, publish: values.publish ?? false });
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
  file: string,
  reader: FileReader,
  options: { agency?: string; publish: boolean },
): Promise<Outcome> {
  try {
    const { draft, bytes, fileName, pages } = await reader.read(file);
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
  const { agency, year, status, checks, notes } = outcome.result;
  const name = locale === 'en' ? agency.nameEn : agency.name;
  const done = t(`import.${outcome.result.outcome}`, { file, name, year: String(year), status });
  return `${done}\n  ${t('import.checks', { ...checks, notes: notes.length })}`;
}

function toJson(outcome: Outcome, { locale, explain }: Words) {
  const { file } = outcome;
  if ('error' in outcome) return { file, error: outcome.error.key, message: explain(outcome.error) };
  const { agency, notes, ...result } = outcome.result;
  const told = notes.map((note) => ({
    code: note.code,
    message: noteText(locale, note),
    where: placeText(locale, note.place),
  }));
  return { file, agency: agency.slug, ...result, notes: told };
}
