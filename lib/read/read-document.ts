import { UserError } from '@/lib/errors';
import type { Draft, Note } from '@/lib/report/draft';
import type { Block, Source } from './blocks';
import { decode } from './decode';
import { readHtml } from './front/read-html';
import { readText } from './front/read-text';
import type { AgencyDirectory } from './metadata/agency';
import { type Metadata, readMetadata } from './metadata/read-metadata';
import { namesReport } from './metadata/title';
import { readTables } from './read-tables';
import { findSections } from './sections/find-sections';

export type { AgencyDirectory } from './metadata/agency';

/** The largest document that is read, in bytes. */
export const largestDocument = 20 * 1024 * 1024;

export interface ReadOptions {
  /** Tells the format where the content does not. */
  fileName: string;
  directory: AgencyDirectory;
}

/**
 * Reads an annual report into a draft: deterministic, and without a figure whose row and column are not certain.
 * @param bytes the document: text, Markdown or HTML
 * @throws UserError `fileEmpty`, `fileTooLarge`, `formatUnsupported`, `encodingUnknown`, `notAReport`
 */
export function readDocument(bytes: Uint8Array, { fileName, directory }: ReadOptions): Draft {
  if (bytes.length === 0) throw new UserError('fileEmpty');
  if (bytes.length > largestDocument) throw new UserError('fileTooLarge', { limit: largestDocument / 1024 / 1024 });
  const { text, damaged } = decode(bytes);
  const source = isHtml(text, fileName) ? readHtml(text) : readText(text);
  const { form, tables, notes, size, used } = readTables(source.blocks);
  const { sections, start, notes: aboutSections } = findSections(source.blocks, used);
  const { metadata, notes: aboutMetadata } = readMetadata(source, start, sections, directory);
  if (!isReport(source, metadata, sections.length, size, form)) throw new UserError('notAReport');
  const aboutText: Note[] =
    damaged > 0 ? [{ code: 'textDamaged', severity: 'doubtful', values: { count: damaged } }] : [];
  return { ...metadata, form, sections, tables, notes: [...aboutText, ...aboutMetadata, ...aboutSections, ...notes] };
}

function isHtml(text: string, fileName: string): boolean {
  return (
    /\.x?html?$/i.test(fileName) ||
    /^\s*(?:<!doctype html|<html|<\?xml|<(?:p|div|table|body|head)[\s>])/i.test(text.slice(0, 1000))
  );
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
    titles.some(namesReport) || speaksOfReport(blocks),
  ];
  return signs.filter(Boolean).length >= 2;
}

function speaksOfReport(blocks: readonly Block[]): boolean {
  const isSaid = (words: (text: string) => boolean) =>
    blocks.some((block) => block.kind === 'paragraph' && words(block.text));
  return (
    isSaid(namesReport) || (isSaid((text) => text.includes('信息公开')) && isSaid((text) => text.includes('本报告')))
  );
}
