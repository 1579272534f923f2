import { remarkOnFinding } from '@/lib/desk/remark-on-finding';
import { remarkLanguages } from '@/lib/report/finding';
import { readArguments } from './arguments';
import { WrongUse, wordsIn } from './words';

/** `gongkai remark AGENCY YEAR CHECK TEXT [--text-lang zh-CN|en]`: publishes what the agency answers to a finding, beside it. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { 'text-lang': { type: 'string' } }, 4);
  const { t } = wordsIn(values.lang);
  const [slug, year, checkId, text] = positionals;
  const language = remarkLanguages.find((known) => known === (values['text-lang'] ?? 'zh-CN'));
  if (!slug || !year || !/^\d{4}$/.test(year) || !checkId || text === undefined || !language) {
    throw new WrongUse('remark');
  }
  const finding = { slug, year: Number(year), checkId };
  const isNew = await remarkOnFinding(finding, { role: 'agency', text, language });
  console.log(t('remark.done', { check: checkId, isNew: isNew ? 'yes' : 'no' }));
  return 0;
}
