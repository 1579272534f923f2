import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { agencyDirectory } from '@/db/sample/agencies';
import { readDocument } from '@/lib/read/read-document';
import { runChecks } from '@/lib/report/checks';
import type { ReportToCheck } from '@/lib/report/checks/report-to-check';
import type { CheckResult } from '@/lib/report/checks/result';
import type { Draft } from '@/lib/report/draft';

/** The real reports that lie beside the project, and are no part of it. */
const folder = fileURLToPath(new URL('../../../shared/reports/', import.meta.url));
export const areRealReportsThere = existsSync(folder);

/** Which checks are not to pass of each whole report, as somebody found who went through it by hand. */
export const dueOfReal: Readonly<Record<string, readonly string[]>> = {
  'hangzhou-2025': [],
  'hongze-2023': ['disputes.total.reconsideration', 'disputes.total.litigationAfterReconsideration'],
  'shanghai-general-office-2019': [
    'narrative.figures.disclosed',
    'narrative.figures.unavailable',
    'narrative.parts.concluded',
    'narrative.ratio.disclosed',
    'form.complete.totals',
  ],
  'shanghai-kewei-2024': [
    'requests.balance.total',
    'narrative.figures.carriedOut',
    'form.complete.sections',
    'form.complete.totals',
  ],
  'shanghang-gov-office-2023': ['narrative.ratio.normativeIssued'],
  'suqian-2023': [],
  'suqian-2024': ['narrative.figures.reconsideration', 'narrative.figures.litigation', 'narrative.ratio.received'],
};
const yearBefore: Readonly<Record<string, string>> = { 'suqian-2024': 'suqian-2023' };

/** Reads a real report, and checks it; with the year before where that is there too. */
export async function checkReal(name: string): Promise<CheckResult[]> {
  const before = yearBefore[name];
  const lastYear = before === undefined ? null : toCheck(await readReal(before));
  return runChecks(toCheck(await readReal(name)), { lastYear, departments: null, similar: [] });
}

/** What did not pass; what cannot be told is no finding. */
export function findingsOf(results: readonly CheckResult[]): string[] {
  return results.filter(({ outcome }) => outcome === 'fail' || outcome === 'notice').map(({ id }) => id);
}

async function readReal(name: string): Promise<Draft> {
  const path = `${folder}${name}/`;
  const fileName = readdirSync(path).find((file) => /^source\.(?:html|md|txt|pdf)$/.test(file));
  if (fileName === undefined) throw new Error(`${path} has no document`);
  return readDocument(readFileSync(path + fileName), { fileName, directory: agencyDirectory });
}

function toCheck({ year, form, title, period, sections, tables }: Draft): ReportToCheck {
  if (year === null) throw new Error(`${title} has no year`);
  return { year, form, title, period, sections, tables };
}
