import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { agencyDirectory } from '@/db/sample/agencies';
import { findRecogniser } from '@/lib/desk/reader/recognise';
import { isUserErrorKey, UserError } from '@/lib/errors';
import { readDocument } from '@/lib/read/read-document';
import { measureChecks } from './corpus/accuracy-of-checks';
import {
  fillReport,
  type KnownDocument,
  listMadeDocuments,
  listWordDocuments,
  listWrittenDocuments,
} from './corpus/documents';
import { fillBlankForm } from './corpus/fill-blank-form';
import { addScores, isRight, type Score, scoreDraft, scoreRefusal } from './corpus/score';

/**
 * `npm run accuracy`: reads every document whose figures are known – the real reports beside the project, where they are there, and our own –
 * and counts right, missing and wrong cells. Ends with 1 where a cell is wrong, where one is missing and not noted, or where more are
 * missing than the damage of the document explains; or where the checks accuse wrongly too often, or miss too much.
 */
const reports = fileURLToPath(new URL('../../shared/reports/', import.meta.url));
const expectedFile = z.object({
  agency: z.string().nullable(),
  year: z.number().nullable(),
  form: z.enum(['2019', '2021']).nullable(),
  tables: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.null()])))),
});

function listRealDocuments(): KnownDocument[] {
  if (!existsSync(reports)) return [];
  return readdirSync(reports, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const expected = expectedFile.parse(JSON.parse(readFileSync(`${reports}${name}/expected.json`, 'utf8')));
      return readdirSync(`${reports}${name}`)
        .filter((file) => file.startsWith('source.'))
        .map((fileName) => ({
          name: `${name}/${fileName}`,
          fileName,
          bytes: readFileSync(`${reports}${name}/${fileName}`),
          expected,
          // Its four blank cells leave no trace.
          mayMiss: name === 'xisizhen-2025-glued-partial' ? 4 : 0,
        }));
    });
}

/** The official blank form, where it is there, with known figures in it. */
function listFilledForms(): KnownDocument[] {
  const file = `${reports}BLANK-FORM-2021.docx`;
  if (!existsSync(file)) return [];
  return (['different', 'full', 'zeros'] as const).map((filling) => {
    const { printed, expected } = fillReport('2021', filling);
    const bytes = fillBlankForm(readFileSync(file), printed);
    const name = `the blank form, ${filling}`;
    return {
      name,
      fileName: 'form.docx',
      bytes,
      expected: { ...expected, agency: null, year: null },
      mayMiss: 0,
    };
  });
}

const isScan = ({ fileName }: KnownDocument) => /\.(?:png|jpe?g)$|scan/.test(fileName);
const recognise = await findRecogniser();
const groups: readonly (readonly [string, readonly KnownDocument[]])[] = [
  ['real reports', listRealDocuments()],
  ['forms filled in', listFilledForms()],
  ['documents that other programs made', listMadeDocuments()],
  ['Word documents with damage', listWordDocuments()],
  ['written documents', listWrittenDocuments()],
];
const isBrief = process.argv.includes('--brief');
let failed = 0;
const byFormat = new Map<string, Score[]>();

for (const [title, documents] of groups) {
  const scores: Score[] = [];
  process.stdout.write(`\n${title}\n`);
  for (const document of documents) {
    if (isScan(document) && !recognise) {
      process.stdout.write(`      not read: no Tesseract here  ${document.name}\n`);
      continue;
    }
    const score = await read(document);
    scores.push(score);
    const format = document.fileName.replace(/^.*\./, '.');
    byFormat.set(format, [...(byFormat.get(format) ?? []), score]);
    const right = isRight(score, document.mayMiss);
    if (!right) failed += 1;
    if (!isBrief || !right)
      process.stdout.write(`${printScore(score)}  ${right ? '' : 'NOT RIGHT: '}${document.name}${score.remark}\n`);
  }
  process.stdout.write(`${printScore(addScores(scores))}  in all ${scores.length} ${title}\n`);
}
process.stdout.write('\n');
for (const [format, scores] of byFormat)
  process.stdout.write(`${printScore(addScores(scores))}  in ${scores.length} ${format} documents\n`);
const areChecksRight = await measureChecks();
process.stdout.write(failed === 0 ? '\nNothing is wrong.\n' : `\n${failed} documents are not right.\n`);
process.exit(failed === 0 && areChecksRight ? 0 : 1);

async function read(document: KnownDocument): Promise<Score> {
  try {
    const { bytes, fileName, expected } = document;
    return scoreDraft(await readDocument(bytes, { fileName, directory: agencyDirectory, recognise }), expected);
  } catch (error) {
    if (error instanceof UserError && isUserErrorKey(error.key)) return scoreRefusal(document.expected, error.key);
    throw error;
  }
}

function printScore({ expected, right, missing, unnoted, wrong, fields, fieldsRight }: Score): string {
  const count = (value: number) => String(value).padStart(6);
  return `${count(expected)} cells${count(right)} right${count(missing)} missing${count(unnoted)} not noted${count(wrong)} wrong${count(fieldsRight)}/${fields} of metadata`;
}
