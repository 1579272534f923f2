import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { AgencyField, AgencyFileWords } from '@/lib/report/agency';
import { cleanLine } from './feedback-text';

const parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/** Bytes and lines that a file of agencies may have. */
export const largestAgencyFile = 1_000_000;
export const mostAgencyLines = 5000;

export type AgencyFileFaultKey =
  | 'broken'
  | 'cells'
  | 'columnTwice'
  | 'columnUnknown'
  | 'columnsMissing'
  | 'empty'
  | 'notText'
  | 'tooLarge'
  | 'tooLong';

/** What is wrong with a file as such; `value` is what it is about. */
export interface AgencyFileFault {
  /** Counted from 1, the heading being the first; null where it is about the whole file. */
  line: number | null;
  key: AgencyFileFaultKey;
  value?: string;
}

export interface AgencyLine {
  line: number;
  fields: Partial<Record<AgencyField, string>>;
}

/** The text of a file of agencies: UTF-8, or GB18030 as Chinese spreadsheets save it; null where it is no text. */
export function decodeAgencyFile(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

/** Reads a CSV file of agencies: a heading that names its columns, and a line for each agency. */
export function readAgencyFile(
  text: string,
  words: AgencyFileWords,
): { lines: AgencyLine[] } | { faults: AgencyFileFault[] } {
  if (text.length > largestAgencyFile) return faulty('tooLarge');
  const rows = parseCsv(text);
  if ('faults' in rows) return rows;
  const [heading, ...body] = rows.records;
  if (!heading || body.length === 0) return faulty('empty');
  if (body.length > mostAgencyLines) return faulty('tooLong', `${mostAgencyLines}`);
  const names = heading.record.map((name) => cleanLine(name));
  const columns = names.map((name) => words.columns.get(name.toLowerCase()));
  const faults = faultsOfColumns(names, columns);
  const lines = body.map(({ record, info }) => {
    if (record.length !== columns.length) faults.push({ line: info.lines, key: 'cells', value: `${columns.length}` });
    const cells = columns.flatMap((column, at) => (column ? [[column, cellOf(column, record[at], words)]] : []));
    return { line: info.lines, fields: Object.fromEntries(cells) };
  });
  return faults.length > 0 ? { faults } : { lines };
}

function parseCsv(
  text: string,
): { records: { record: string[]; info: { lines: number } }[] } | { faults: AgencyFileFault[] } {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    // The library's types do not know what `info` does.
    const records = z.array(parsed).parse(parse(text, options));
    return { records: records.filter(({ record }) => record.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      faults: [{ line: 'lines' in error && typeof error.lines === 'number' ? error.lines : null, key: 'broken' }],
    };
  }
}

function faultsOfColumns(names: string[], columns: (AgencyField | undefined)[]): AgencyFileFault[] {
  const faults: AgencyFileFault[] = names.flatMap((value, at): AgencyFileFault[] => {
    const column = columns[at];
    if (column === undefined) return [{ line: 1, key: 'columnUnknown', value }];
    return columns.indexOf(column) < at ? [{ line: 1, key: 'columnTwice', value }] : [];
  });
  if (!columns.includes('name') && !columns.includes('slug')) faults.push({ line: 1, key: 'columnsMissing' });
  return faults;
}

function cellOf(column: AgencyField, cell = '', { values }: AgencyFileWords): string {
  return column === 'kind' || column === 'level' ? (values.get(cell.toLowerCase()) ?? cell) : cell;
}

function faulty(key: AgencyFileFaultKey, value?: string): { faults: AgencyFileFault[] } {
  return { faults: [{ line: null, key, ...(value !== undefined && { value }) }] };
}
