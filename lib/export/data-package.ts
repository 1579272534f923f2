import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { toCsvLines } from './csv';
import type { DataCell } from './data-table';

/** A file of a data package: a table that is read row by row. */
export interface PackagedTable {
  name: string;
  heading: readonly string[];
  rows: Iterable<readonly DataCell[]>;
}

const rowsAtOnce = 500;

/** The path of a table inside the package. */
export const csvPath = (name: string) => `data/${name}.csv`;

/**
 * Writes a Frictionless Data Package as a stream: a ZIP archive with the descriptor, a text for people, and a CSV file for each table. A table
 * is read only as fast as the archive is taken away, so that memory does not grow with it.
 * @param descriptor `datapackage.json`
 * @param readMe plain text
 * @param changedAt the date of the files, so that the same data give the same archive
 * @see https://specs.frictionlessdata.io/data-package/
 */
export function streamDataPackage(
  descriptor: object,
  readMe: string,
  tables: readonly PackagedTable[],
  changedAt: Date,
): Readable {
  const zip = new ZipFile();
  const options = { mtime: changedAt, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`), 'datapackage.json', options);
  zip.addBuffer(Buffer.from(readMe), 'README.txt', options);
  for (const table of tables) {
    zip.addReadStreamLazy(csvPath(table.name), { ...options, compressionLevel: 4 }, (take) => {
      take(null, Readable.from(writeCsv(table), { objectMode: false }));
    });
  }
  zip.end();
  const output = new Readable().wrap(zip.outputStream);
  zip.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  return output;
}

/** A table as CSV, some hundred rows at a time. */
function* writeCsv({ heading, rows }: PackagedTable): Generator<Buffer> {
  let waiting: (readonly DataCell[])[] = [heading];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield Buffer.from(toCsvLines(waiting));
    waiting = [];
  }
  yield Buffer.from(toCsvLines(waiting));
}
