import { type AgencyAuthor, type AgencyEntry, type AgencyWritten, writeAgencies } from '@/db/queries/work-on-agencies';
import type { AgencyField, AgencyFileWords } from '@/lib/report/agency';
import { type AgencyFileFault, type AgencyLine, readAgencyFile } from './agency-file';
import { type AgencyErrorKey, parseAgency } from './agency-form';

export type AgencyImportFault =
  | AgencyFileFault
  /** What is wrong with a field of a line. */
  | { line: number; field: AgencyField; key: AgencyErrorKey | 'lineTwice'; value?: string };

export interface AgencyImport {
  /** What became of each line, or would; none where something is wrong. */
  rows: (AgencyWritten & { line: number })[];
  faults: AgencyImportFault[];
}

/**
 * Adds and changes the agencies of a CSV file: all of them, or none where anything is wrong with one. An agency is told by its slug or, where
 * the line has none, by its name; columns that the file has not stay as they are.
 * @param dryRun writes nothing, and says what would be written
 */
export async function importAgencies(
  text: string,
  words: AgencyFileWords,
  author: AgencyAuthor,
  dryRun: boolean,
): Promise<AgencyImport> {
  const read = readAgencyFile(text, words);
  if ('faults' in read) return { rows: [], faults: read.faults };
  const { entries, faults } = parseLines(read.lines);
  if (faults.length > 0) return { rows: [], faults };
  const tried = await write(read.lines, entries, author, true);
  return dryRun || tried.faults.length > 0 ? tried : write(read.lines, entries, author, false);
}

/** How many agencies an import adds, changes and leaves as they are. */
export function countOutcomes(rows: AgencyImport['rows']): Record<AgencyWritten['outcome'], number> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function parseLines(lines: readonly AgencyLine[]): { entries: AgencyEntry[]; faults: AgencyImportFault[] } {
  const entries: AgencyEntry[] = [];
  const faults: AgencyImportFault[] = [];
  for (const { line, fields } of lines) {
    const parsed = parseAgency(fields, 'either');
    if ('entry' in parsed) entries.push(parsed.entry);
    else for (const [field, fault] of entriesOf(parsed.errors)) faults.push({ line, field, ...fault });
  }
  return { entries, faults };
}

async function write(
  lines: readonly AgencyLine[],
  entries: readonly AgencyEntry[],
  author: AgencyAuthor,
  dryRun: boolean,
): Promise<AgencyImport> {
  const written = await writeAgencies(entries, author, dryRun);
  const seen = new Set<string>();
  const rows: AgencyImport['rows'] = [];
  const faults: AgencyImportFault[] = [];
  written.forEach((each, at) => {
    const line = lines[at]?.line ?? 0;
    if ('key' in each) faults.push({ line, ...each });
    else if (seen.has(each.slug)) faults.push({ line, field: 'slug', key: 'lineTwice', value: each.slug });
    else rows.push({ line, ...each });
    if ('slug' in each) seen.add(each.slug);
  });
  return faults.length > 0 ? { rows: [], faults } : { rows, faults };
}

function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.keys(record).flatMap((key) => {
    const [name] = [key].filter((each): each is K => each in record);
    const value = name && record[name];
    return name && value ? [[name, value] satisfies [K, V]] : [];
  });
}
