import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { read as readWorkbook } from '@e965/xlsx';
import { load } from 'cheerio';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import WordExtractor from 'word-extractor';
import { z } from 'zod';
import { readDocument } from '@/lib/read/read-document';
import { type KnownDocument, listMadeDocuments, listWrittenDocuments } from '../corpus/documents';

/**
 * `npm run bench:read`: how long reading takes, and how much memory, beside the parsing library alone on the same documents. Each side of each
 * format has a process of its own; the two take turns. Ends with 1 where a limit is broken.
 */
interface Contender {
  /** Reading may take so many times as long as the library alone; null where nobody has set a limit. */
  limit: number | null;
  extension: string;
  library: string;
  alone: (document: KnownDocument) => unknown;
}

const decoder = new TextDecoder();
const contenders: readonly Contender[] = [
  { limit: 2, extension: '.html', library: 'cheerio', alone: ({ bytes }) => load(decoder.decode(bytes)) },
  {
    limit: 2,
    extension: '.txt',
    library: 'decoding, lines and words',
    alone: ({ bytes }) =>
      decoder
        .decode(bytes)
        .split('\n')
        .map((line) => line.split(/\s+/)),
  },
  {
    limit: 1.5,
    extension: '.docx',
    library: 'mammoth',
    alone: ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  },
  {
    limit: 1.5,
    extension: '.doc',
    library: 'word-extractor',
    alone: ({ bytes }) => new WordExtractor().extract(Buffer.from(bytes)),
  },
  {
    limit: null,
    extension: '.xlsx',
    library: 'SheetJS',
    alone: ({ bytes }) => readWorkbook(bytes, { type: 'buffer' }),
  },
  { limit: 1.5, extension: '.pdf', library: 'pdf.js, text and drawing', alone: readPages },
];

async function readPages({ bytes }: KnownDocument): Promise<void> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
}

/** How long each side works in one process, in milliseconds, and how often they take turns. */
const warmUp = 1000;
const measured = 1500;
const turns = 3;

const answer = z.object({ perSecond: z.number(), peak: z.number() });
const [extension, side] = process.argv.slice(2);
if (extension) process.stdout.write(JSON.stringify(await measure(extension, side === 'alone')));
else process.exit(compareAll() ? 0 : 1);

function compareAll(): boolean {
  process.stdout.write('format   documents/s   library alone   times as long   limit   peak MB   library alone MB\n');
  return contenders.map(compare).every(Boolean);
}

function compare({ extension: format, limit, library }: Contender): boolean {
  const rounds = Array.from({ length: turns }, () => [run(format, 'whole'), run(format, 'alone')] as const);
  const median = (values: readonly number[]) =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  const ratio = median(rounds.map(([whole, alone]) => alone.perSecond / whole.perSecond));
  const [whole, alone] = [0, 1].map((index) => ({
    perSecond: median(rounds.map((round) => round[index]?.perSecond ?? 0)),
    peak: median(rounds.map((round) => round[index]?.peak ?? 0)),
  }));
  const cells = [
    whole?.perSecond.toFixed(1),
    alone?.perSecond.toFixed(1),
    ratio.toFixed(2),
    limit ?? '—',
    whole?.peak.toFixed(0),
    alone?.peak.toFixed(0),
  ];
  const isWithin = limit === null || ratio <= limit;
  process.stdout.write(
    `${format.padEnd(8)}${cells.map((cell) => String(cell).padStart(12)).join('  ')}  ${library}${isWithin ? '' : '  TOO SLOW'}\n`,
  );
  return isWithin;
}

function run(format: string, which: 'whole' | 'alone'): z.infer<typeof answer> {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), format, which];
  return answer.parse(
    JSON.parse(execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString()),
  );
}

async function measure(format: string, isAlone: boolean): Promise<z.infer<typeof answer>> {
  const contender = contenders.find((one) => one.extension === format);
  const documents = [...listMadeDocuments(), ...listWrittenDocuments()]
    .filter(({ fileName }) => fileName.endsWith(format) && !fileName.includes('scan'))
    .slice(0, 12);
  if (!contender || documents.length === 0) throw new Error(`nothing to measure: ${format}`);
  const work = isAlone
    ? contender.alone
    : (document: KnownDocument) => readDocument(document.bytes, { fileName: document.fileName, directory: [] });
  const repeat = async (milliseconds: number) => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < milliseconds) {
      for (const document of documents) await work(document);
      count += documents.length;
    }
    return (count * 1000) / (performance.now() - start);
  };
  await repeat(warmUp);
  const perSecond = await repeat(measured);
  return { perSecond, peak: process.resourceUsage().maxRSS / 1024 };
}
