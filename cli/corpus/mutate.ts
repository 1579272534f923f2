import { randomFor } from '@/db/sample/county/random';
import { changePart } from './change-part';
import type { KnownDocument } from './documents';

/** A number from 0 up to 1. */
type Random = () => number;

/** The random numbers of a seed. */
export function makeRandom(seed: number): Random {
  const { int } = randomFor(String(seed));
  return () => int(0, 0xffff_ffff) / 2 ** 32;
}

/** What can happen to lines on the way: each takes them, and gives them back otherwise. */
const lineMutations: readonly ((lines: string[], random: Random) => string[])[] = [
  (lines, random) => lines.filter(() => random() > 0.05),
  (lines, random) => lines.flatMap((line) => (random() < 0.05 ? [line, line] : [line])),
  (lines, random) => {
    const [from, to] = [random(), random()]
      .map((share) => Math.floor(share * lines.length))
      .toSorted((one, other) => one - other);
    return [...lines.slice(0, from), ...lines.slice(from, to).toReversed(), ...lines.slice(to)];
  },
  (lines, random) => lines.toSorted(() => random() - 0.5),
  (lines, random) =>
    lines.map((line) => (random() < 0.1 ? line.replace(/<td[^>]*>[^<]*<\/td>|\t[^\t]*|\|[^|]*/, '') : line)),
  (lines, random) => lines.map((line) => (random() < 0.1 ? line.slice(0, Math.floor(random() * line.length)) : line)),
];

/** Changes a document at random: its lines, where it is a text or a Word document, or its bytes. */
export function mutate({ bytes, fileName }: KnownDocument, random: Random): Uint8Array {
  const mutation = lineMutations[Math.floor(random() * (lineMutations.length + 1))];
  if (mutation && /\.(?:html|txt|csv)$/.test(fileName))
    return Buffer.from(mutation(Buffer.from(bytes).toString('utf8').split('\n'), random).join('\n'));
  if (mutation && fileName.endsWith('.docx'))
    return changePart(bytes, 'word/document.xml', (xml) =>
      mutation(xml.split(/(?=<w:(?:tr|tc|p|r|tbl)>)/), random).join(''),
    );
  return mutateBytes(bytes, random);
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Buffer.from(bytes);
  const count = 1 + Math.floor(random() * 20);
  for (let index = 0; index < count; index += 1)
    changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
  return random() < 0.1 ? changed.subarray(0, Math.floor(random() * changed.length)) : changed;
}
