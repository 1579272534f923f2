import { groupBy } from '@/db/group-by';
import { findAgency } from '@/db/queries/agencies';
import { listChecks, type StoredCheck } from '@/db/queries/desk';
import { UserError } from '@/lib/errors';
import { readArguments } from './arguments';
import { type Words, WrongUse, wordsIn } from './words';

/** `gongkai check [AGENCY [YEAR]] [--json]`: what the checks said, drafts included. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } }, 2);
  const words = wordsIn(values.lang);
  const [slug, yearGiven] = positionals;
  if (yearGiven !== undefined && !/^\d{4}$/.test(yearGiven)) throw new WrongUse(yearGiven);
  const year = yearGiven === undefined ? undefined : Number(yearGiven);
  if (slug !== undefined && !(await findAgency(slug))) throw new UserError('slugUnknown', { slug });
  const checks = await listChecks({ slug, year });
  if (checks.length === 0 && slug !== undefined && year !== undefined) {
    throw new UserError('reportUnknown', { name: slug, year: String(year) });
  }
  console.log(values.json ? JSON.stringify(checks.map(toJson)) : write(checks, words));
  return 0;
}

function toJson({ agency, left, right, ...check }: StoredCheck) {
  const difference = left === null || right === null ? null : left - right;
  return { agency: agency.slug, ...check, left, right, difference };
}

/** A line for each report, and one for each check in it that does not agree. */
function write(checks: StoredCheck[], { locale, t }: Words): string {
  const reports = groupBy(checks, ({ agency, year }) => `${agency.slug} ${year}`);
  return [...reports.values()]
    .flatMap((results) => {
      const [first] = results;
      if (!first) return [];
      const count = (outcome: StoredCheck['outcome']) => results.filter((check) => check.outcome === outcome).length;
      const name = locale === 'en' ? first.agency.nameEn : first.agency.name;
      const counts = { pass: count('pass'), fail: count('fail'), cannotTell: count('cannotTell') };
      const head = t('check.report', { name, year: String(first.year), status: first.status, ...counts });
      const failed = results.filter(({ outcome }) => outcome === 'fail');
      return [head, ...failed.map((check) => writeFailure(check, t))];
    })
    .join('\n');
}

function writeFailure({ id, left, right, tookBlanksAsZero }: StoredCheck, t: Words['t']): string {
  const values = { id, left: left ?? 0, right: right ?? 0, difference: (left ?? 0) - (right ?? 0) };
  return `  ${t('check.failure', values)}${tookBlanksAsZero ? t('check.blanks') : ''}`;
}
