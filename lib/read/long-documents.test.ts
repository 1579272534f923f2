import { describe, expect, test } from 'vitest';
import { UserError } from '@/lib/errors';
import { readDecoded } from './front/read-decoded';
import { wordsToLabel } from './labels/scan';
import { readSource } from './read-document';

const labels = [...wordsToLabel.keys()];
const mega = 1_000_000;
let seed = 7;
const pick = (count: number) => {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
  return seed % count;
};
const label = () => labels[pick(labels.length)] ?? '';
const cell = () => (pick(3) === 0 ? label() : String(pick(1000)));
const fill = (piece: () => string): string => {
  const pieces: string[] = [];
  for (let length = 0; length < mega; ) length += pieces[pieces.push(piece()) - 1]?.length ?? 0;
  return pieces.join('');
};

const documents: Readonly<Record<string, string>> = {
  'junk in lines': fill(() => (pick(10) === 0 ? '\n' : String.fromCharCode(0x4e00 + pick(3000)))),
  'one paragraph of labels and figures': fill(() => `${cell()} `),
  '100 000 short lines with labels': Array.from({ length: 100_000 }, () => label().slice(0, 8)).join('\n'),
  'rows of cells': fill(() => `${[label(), cell(), cell(), cell(), cell()].join('\t')}\n`),
  'a page of breaks': `<p>${fill(() => `${cell()}<br>`)}</p>`,
  'a table of a million letters': `<table>${fill(() => `<tr><td>${cell()}</td><td>1</td></tr>`)}</table>`,
  'a table of spans': `<table>${fill(() => `<tr><td rowspan=1000 colspan=100>${cell()}</td></tr>`)}</table>`,
  'a table of one row six after another': `<table>${fill(() => '<tr><td rowspan=2>（六）其他处理</td><td>其他</td><td>1</td></tr>')}</table>`,
};

/** Milliseconds of processor time, whatever else the machine does; a reader that takes the square of the length needs far more. */
const longest = 5000;

describe.each(Object.entries(documents))('%s', (_, text) => {
  test('is read in time that grows with its length', () => {
    const start = process.cpuUsage();
    try {
      readSource(readDecoded(Buffer.from(text), { fileName: text.startsWith('<') ? 'a.html' : 'a.txt' }), []);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(longest);
  });
});
