import { formLabel } from '@/lib/i18n/form-label';
import { noteText, placeText } from '@/lib/i18n/note-text';
import type { Draft } from '@/lib/report/draft';
import { toDraftJson } from '@/lib/report/draft-json';
import { tableKeys } from '@/lib/report/form';
import { readArguments } from './arguments';
import { explainAsJson, explainFigures } from './explain';
import { withReader } from './with-reader';
import { type Words, WrongUse, wordsIn } from './words';

/** `gongkai read FILE [--explain] [--json]`: what a document says, without storing anything; on request, where each figure comes from. */
export async function run(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, explain: { type: 'boolean' } } as const;
  const { values, positionals } = readArguments(args, options, 1);
  const words = wordsIn(values.lang);
  const [file] = positionals;
  if (file === undefined) throw new WrongUse('read');
  const { draft } = await withReader(words, false, (reader) => reader.read(file));
  if (values.json) {
    const explained = values.explain ? { explain: explainAsJson(draft) } : {};
    console.log(JSON.stringify({ ...asJson(draft, words), ...explained }, null, 2));
  } else {
    console.log([write(draft, words), ...(values.explain ? explainFigures(draft, words) : [])].join('\n'));
  }
  return 0;
}

const asJson = (draft: Draft, { locale }: Words) =>
  toDraftJson(
    draft,
    draft.notes.map((note) => ({
      code: note.code,
      message: noteText(locale, note),
      where: placeText(locale, note.place),
    })),
  );

function write(draft: Draft, { locale, t }: Words): string {
  const { agency, year, title, form, period, contact, sections, tables, notes } = draft;
  const figures = tableKeys.map((table) => {
    const printed = Object.values(tables[table] ?? {}).flatMap((row) => Object.values(row));
    const cells = printed.filter(({ state }) => state !== 'unreadable');
    const blank = cells.filter(({ state }) => state === 'blank').length;
    const count = t('read.figures', { table: formLabel(locale, table, 'title'), count: cells.length });
    return blank > 0 ? count + t('read.blanks', { count: blank }) : count;
  });
  const known = Object.values(contact).filter((value) => value !== null);
  return [
    title ?? t('read.unknown'),
    `${agency ?? t('read.unknown')} · ${year ?? t('read.unknown')}`,
    form ? t('read.form', { form }) : t('read.noForm'),
    ...(period ? [t('read.period', { ...period })] : []),
    ...(known.length > 0 ? [t('read.contact', { contact: known.join(' · ') })] : []),
    ...(sections.length > 0
      ? [t('read.sections', { sections: sections.map(({ heading }) => heading).join(' · ') })]
      : []),
    ...figures,
    ...(notes.length > 0 ? [t('read.notes', { count: notes.length })] : []),
    ...notes.map((note) => `  ${placeText(locale, note.place)} · ${noteText(locale, note)}`),
  ].join('\n');
}
