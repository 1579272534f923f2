import { toCsv } from '@/lib/export/csv';
import { type DataOrigin, type DataTable, rowsUnderHeading, toJson } from '@/lib/export/data-table';
import { exportWords } from '@/lib/export/words';
import { type LaidOutSheet, toXlsx } from '@/lib/export/xlsx';
import type { Locale } from '@/lib/i18n/locales';

export const tableFormats = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

interface TablesToAnswer {
  locale: Locale;
  format: TableFormat;
  /** Without its ending. */
  fileName: string;
  origin: DataOrigin;
  /** The first is the one that CSV, which holds a single table, hands out. */
  tables: readonly [DataTable, ...DataTable[]];
  laidOut?: readonly LaidOutSheet[];
}

/** Answers with tables as a file in the format that was asked for. */
export async function answerTables({ locale, format, fileName, origin, tables, laidOut }: TablesToAnswer) {
  const about = exportWords(locale)('about.title');
  const write = {
    csv: () => toCsv(rowsUnderHeading(tables[0])),
    xlsx: async () => new Uint8Array(await toXlsx(origin, { about }, tables, laidOut)),
    json: () => JSON.stringify(toJson(origin, tables)),
  };
  return answerFile(await write[format](), mediaTypes[format], `${fileName}.${format}`);
}

/** Answers with a file to keep. */
export function answerFile(body: BodyInit, mediaType: string, fileName: string): Response {
  return new Response(body, {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${fileName}"` },
  });
}

export const answerNotFound = () => new Response('404', { status: 404, headers: { 'Content-Type': 'text/plain' } });

/** Tells the name and the format of a file such as `volumes.csv`. */
export function splitFileName(file: string): { name: string; format: string } {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? { name: file, format: '' } : { name: file.slice(0, dot), format: file.slice(dot + 1) };
}

export const isTableFormat = (format: string): format is TableFormat => tableFormats.some((known) => known === format);
