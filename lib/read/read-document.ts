import { UserError } from '@/lib/errors';
import type { Draft } from '@/lib/report/draft';
import type { Block, FrontOptions, Source } from './blocks';
import { listExcerpts } from './excerpts';
import { tellFormat } from './format';
import { loadFrontEnd } from './front/front-ends';
import type { AgencyDirectory } from './metadata/agency';
import { type Metadata, readMetadata } from './metadata/read-metadata';
import { namesReport } from './metadata/title';
import { readProcessingFee } from './processing-fee';
import { readTables } from './read-tables';
import { findSections } from './sections/find-sections';
import { noteForm } from './tables/note-form';

export type { AgencyDirectory } from './metadata/agency';

/** The largest document that is read, in bytes. */
export const largestDocument = 20 * 1024 * 1024;

export interface ReadOptions extends FrontOptions {
  directory: AgencyDirectory;
}

/**
 * Reads an annual report into a draft: deterministic, and without a figure whose row and column are not certain.
 * @param bytes the document, in any of the formats of `Format`
 * @throws UserError where the document cannot be read, or is no annual report
 */
export async function readDocument(bytes: Uint8Array, { directory, ...options }: ReadOptions): Promise<Draft> {
  if (bytes.length === 0) throw new UserError('fileEmpty');
  if (bytes.length > largestDocument) throw new UserError('fileTooLarge', { limit: largestDocument / 1024 / 1024 });
  const frontEnd = await loadFrontEnd(tellFormat(bytes, options.fileName));
  return readSource(await frontEnd(bytes, options), directory);
}

/**
 * Reads the report in a document whose format has been dealt with.
 * @throws UserError `notAReport`
 */
export function readSource(source: Source, directory: AgencyDirectory): Draft {
  const { form, tables, notes, size, used } = readTables(source.blocks);
  const { sections, preamble, notes: aboutSections } = findSections(source.blocks, used);
  const { metadata, notes: aboutMetadata } = readMetadata(source, preamble, sections, directory);
  const { processingFee, notes: aboutFee } = readProcessingFee(sections);
  if (!isReport(source, metadata, sections.length, size, form)) throw new UserError('notAReport');
  return {
    ...metadata,
    form,
    sections,
    processingFee,
    tables,
    excerpts: listExcerpts(source.blocks, tables),
    notes: [
      ...source.notes,
      ...aboutMetadata,
      ...noteForm(form, metadata.year, tables),
      ...aboutSections,
      ...aboutFee,
      ...notes,
    ],
  };
}

/** A report is known by at least two of: its title, its period, its headings, its tables. */
function isReport(
  { titles, blocks }: Source,
  { title, period }: Metadata,
  headings: number,
  cells: number,
  form: Draft['form'],
): boolean {
  const signs = [
    title !== null,
    period !== null,
    headings >= 1,
    headings >= 3,
    cells > 0,
    cells >= 15,
    form !== null,
  ].filter(Boolean).length;
  return signs >= 2 || (signs === 1 && (titles.some(namesReport) || speaksOfReport(blocks)));
}

function speaksOfReport(blocks: readonly Block[]): boolean {
  const isSaid = (words: (text: string) => boolean) =>
    blocks.some((block) => block.kind === 'paragraph' && words(block.text));
  return (
    isSaid(namesReport) || (isSaid((text) => text.includes('信息公开')) && isSaid((text) => text.includes('本报告')))
  );
}
