import { expect, test } from 'vitest';
import { UserError } from '@/lib/errors';
import type { Block } from '@/lib/read/blocks';
import { tellFormat } from '@/lib/read/format';
import { loadFrontEnd } from '@/lib/read/front/front-ends';
import { readSource } from '@/lib/read/read-document';
import type { Draft } from '@/lib/report/draft';
import { listMadeDocuments, listWrittenDocuments } from './documents';
import { makeRandom, mutate } from './mutate';

/** `npm run test:long` runs with the mode “long”. */
const isLong = import.meta.env.MODE === 'long';
const runs = isLong ? 10_000 : 400;
/** Documents that take long to read come up less often. */
const shareOfPdf = 0.04;

const documents = [...listWrittenDocuments(), ...listMadeDocuments()].filter(({ fileName }) => !/scan/.test(fileName));
const slow = documents.filter(({ fileName }) => fileName.endsWith('.pdf'));
const quick = documents.filter(({ fileName }) => !fileName.endsWith('.pdf'));

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'cells' ? block.cells : block.rows.flatMap((row) => row.map(({ text }) => text));
  });

/** The figures of a draft that stand nowhere in its document. */
function findInvented({ tables }: Draft, texts: readonly string[]): string[] {
  const all = texts.join('\n');
  return Object.values(tables).flatMap((rows) =>
    Object.values(rows).flatMap((cells) =>
      Object.values(cells).flatMap((figure) => {
        if (figure.state !== 'value') return [];
        const digits = figure.printed.normalize('NFKC').replace(/[^\d.+−-]/g, '');
        const stands =
          all.includes(figure.printed.trim()) &&
          digits.replace(/^\+/, '').startsWith(String(figure.value).replace(/[^\d.-]/g, ''));
        return stands ? [] : [`${figure.printed} → ${figure.value}`];
      }),
    ),
  );
}

test(`no damage makes the reader fail, or find what is not there, in ${runs} documents`, async () => {
  const outcomes = { read: 0, refused: 0 };
  for (let seed = 0; seed < runs; seed += 1) {
    const random = makeRandom(seed);
    const from = random() < shareOfPdf ? slow : quick;
    const document = from[Math.floor(random() * from.length)];
    if (!document) continue;
    try {
      const bytes = mutate(document, random);
      const frontEnd = await loadFrontEnd(tellFormat(bytes, document.fileName));
      const source = await frontEnd(bytes, { fileName: document.fileName });
      expect(findInvented(readSource(source, []), textsOf(source.blocks)), `${document.name}, seed ${seed}`).toEqual(
        [],
      );
      outcomes.read += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`${document.name}, seed ${seed}`, { cause: error });
      outcomes.refused += 1;
    }
  }
  expect(outcomes.read).toBeGreaterThan(runs / 2);
  expect(outcomes.refused).toBeGreaterThan(0);
}, 3_600_000);
