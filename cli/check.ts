import { findAgency } from '@/db/queries/agencies';
import { type CheckedReportOfAgency, listChecks } from '@/db/queries/desk';
import { UserError } from '@/lib/errors';
import type { CheckOutcome, CheckResult } from '@/lib/report/checks/result';
import { readArguments } from './arguments';
import { type Words, WrongUse, wordsIn } from './words';

/** `gongkai check [AGENCY [YEAR]] [--json]`: what the checks say, drafts included. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } }, 2);
  const words = wordsIn(values.lang);
  const [slug, yearGiven] = positionals;
  if (yearGiven !== undefined && !/^\d{4}$/.test(yearGiven)) throw new WrongUse(yearGiven);
  const year = yearGiven === undefined ? undefined : Number(yearGiven);
  if (slug !== undefined && !(await findAgency(slug))) throw new UserError('slugUnknown', { slug });
  const json: unknown[] = [];
  let reports = 0;
  for await (const checked of listChecks({ slug, year })) {
    reports += 1;
    if (values.json) json.push(...checked.results.map((result) => toJson(checked, result)));
    else console.log(write(checked, words));
  }
  if (reports === 0 && slug !== undefined && year !== undefined) {
    throw new UserError('reportUnknown', { name: slug, year: String(year) });
  }
  if (values.json) console.log(JSON.stringify(json));
  return 0;
}

/** Both sides of a sum; of a notice, what it is about. */
function toJson({ agency, year, status }: CheckedReportOfAgency, { id, outcome, evidence }: CheckResult) {
  const check = { agency: agency.slug, year, status, id, outcome };
  if (evidence.is !== 'sums') {
    return { ...check, left: null, right: null, difference: null, tookBlanksAsZero: false, evidence };
  }
  const { left, right, difference, tookBlanksAsZero } = evidence;
  return { ...check, left: left.sum, right: right.sum, difference, tookBlanksAsZero };
}

/** A line for the report, and one for each check in it that does not agree or is worth a look. */
function write({ agency, year, status, results }: CheckedReportOfAgency, { locale, t }: Words): string {
  const having = (outcome: CheckOutcome) => results.filter((result) => result.outcome === outcome);
  const name = locale === 'en' ? agency.nameEn : agency.name;
  const [failed, noticed] = [having('fail'), having('notice')];
  const counts = { pass: having('pass').length, fail: failed.length, cannotTell: having('cannotTell').length };
  const head = t('check.report', { name, year: String(year), status, ...counts, notice: noticed.length });
  return [
    head,
    ...failed.map((result) => writeFailure(result, t)),
    ...noticed.map((result) => writeNotice(result, t)),
  ].join('\n');
}

function writeFailure({ id, evidence }: CheckResult, t: Words['t']): string {
  if (evidence.is !== 'sums') return `  ${id}`;
  const { left, right, difference, tookBlanksAsZero } = evidence;
  const values = { id, left: left.sum ?? 0, right: right.sum ?? 0, difference: difference ?? 0 };
  return `  ${t('check.failure', values)}${tookBlanksAsZero ? t('check.blanks') : ''}`;
}

function writeNotice({ id, evidence }: CheckResult, t: Words['t']): string {
  const sentence = evidence.is === 'statements' ? (evidence.statements[0]?.sentence ?? '') : '';
  return `  ${t('check.notice', { id, isQuoted: sentence ? 'yes' : 'no', sentence })}`;
}
