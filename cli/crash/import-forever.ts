import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { importReport } from '@/lib/desk/import-report';
import { readDocument } from '@/lib/read/read-document';
import { readFile } from '../read-file';

/**
 * A process that `crash.ts` starts and kills: reads one document, and imports it without end under one agency and year after another; every other
 * one as a draft first. Prints each step when it is done.
 * Arguments: the document, the number of the first one, and the slugs of the agencies with commas between them.
 */
const [file = '', first = '', slugs = ''] = process.argv.slice(2);
const agencies = slugs.split(',');
const firstYear = 2019;
/** Milliseconds in which the portal gets a turn to write. */
const breath = 100;

const bytes = await readFile(file);
const draft = await readDocument(bytes, { fileName: file, directory: [] });
process.stdout.write('ready\n');

for (let number = Number(first); ; number += 1) {
  const agency = agencies[number % agencies.length] ?? '';
  const year = firstYear + Math.floor(number / agencies.length);
  const token = `${agency} ${year}`;
  const content = Buffer.concat([bytes, Buffer.from(`\n<!-- ${token} -->`)]);
  const request = {
    draft: { ...draft, year },
    document: { fileName: token, mediaType: 'text/html', bytes: content },
    pages: [],
    agency,
  };
  const sha256 = createHash('sha256').update(content).digest('hex');
  for (const publish of number % 2 === 0 ? [true] : [false, true]) {
    process.stdout.write(`send ${publish ? 'published' : 'draft'} ${sha256} ${number}\n`);
    await pause(breath);
    await importReport({ ...request, publish });
    process.stdout.write(`done ${publish ? 'published' : 'draft'} ${sha256} ${number}\n`);
  }
}
