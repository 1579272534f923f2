import { getDatabase } from '@/db/client';
import { loadSample } from '@/db/sample/load';
import { readArguments } from './arguments';
import { wordsIn } from './words';

/** `gongkai sample [--if-empty]`: loads the sample data anew and touches nothing else. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { 'if-empty': { type: 'boolean' } }, 0);
  const { t } = wordsIn(values.lang);
  const loaded = loadSample(getDatabase(), { ifEmpty: values['if-empty'] ?? false });
  console.log(loaded ? t('sample.done', { ...loaded }) : t('sample.notEmpty'));
  return 0;
}
