import { getDatabase } from '@/db/client';
import { makeCountyReports } from '@/db/sample/county/reports';
import { loadSample, type Readings } from '@/db/sample/load';
import { readDocument } from '@/lib/read/read-document';
import { readArguments } from './arguments';
import { wordsIn } from './words';

/** `gongkai sample [--if-empty]`: loads the sample data anew and touches nothing else. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { 'if-empty': { type: 'boolean' } }, 0);
  const { t } = wordsIn(values.lang);
  const loaded = loadSample(getDatabase(), { ifEmpty: values['if-empty'] ?? false, readings: await readSample() });
  console.log(loaded ? t('sample.done', { ...loaded }) : t('sample.notEmpty'));
  return 0;
}

/** Reads the documents of the made-up county, so that their figures can be traced in them. */
async function readSample(): Promise<Readings> {
  const documents = makeCountyReports().flatMap(({ document }) => document ?? []);
  const readings = documents.map(async ({ sha256, bytes, fileName }) => {
    const { tables, excerpts } = await readDocument(bytes, { fileName, directory: [] });
    return [sha256, { tables, excerpts }] as const;
  });
  return new Map(await Promise.all(readings));
}
