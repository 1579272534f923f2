import { type CheckKind, checkKinds } from './checks/result';
import type { FormKey } from './form';

/** What a rule came to in the reports of one year in one form. */
export interface RuleTotal {
  kind: CheckKind;
  year: number;
  form: FormKey | 'none';
  told: number;
  found: number;
  findings: number;
  failures: number;
  answered: number;
  answeredFailures: number;
}

/** A rule over several years and forms. */
export interface RuleSum {
  kind: CheckKind;
  /** Reports of which the rule could be told. */
  told: number;
  /** Reports in which it found something. */
  found: number;
  /** What it found. */
  findings: number;
  answered: number;
}

interface Narrowed {
  year?: number | undefined;
  form?: FormKey | 'none' | undefined;
}

/** Every rule that could be told of a report, in the order of the rules, with its numbers added up over the years and forms that are meant. */
export function sumByRule(totals: readonly RuleTotal[], { year, form }: Narrowed): RuleSum[] {
  const meant = totals.filter((total) => (year ?? total.year) === total.year && (form ?? total.form) === total.form);
  return checkKinds.flatMap((kind) => {
    const own = meant.filter((total) => total.kind === kind);
    const sum = (of: 'told' | 'found' | 'findings' | 'answered') => own.reduce((all, total) => all + total[of], 0);
    const told = sum('told');
    return told > 0 ? [{ kind, told, found: sum('found'), findings: sum('findings'), answered: sum('answered') }] : [];
  });
}

interface Counted extends Narrowed {
  rule?: CheckKind | undefined;
  outcome?: 'fail' | 'notice' | undefined;
  answered?: 'yes' | 'no' | undefined;
}

/** How many findings there are of what is meant. */
export function countFindings(totals: readonly RuleTotal[], { rule, year, form, outcome, answered }: Counted): number {
  return totals
    .filter((total) => (rule ?? total.kind) === total.kind)
    .filter((total) => (year ?? total.year) === total.year && (form ?? total.form) === total.form)
    .map((total) => {
      const [all, own] = pick(total, outcome);
      if (answered === undefined) return all;
      return answered === 'yes' ? own : all - own;
    })
    .reduce((sum, count) => sum + count, 0);
}

/** Findings of an outcome, and how many of them are answered. */
function pick(total: RuleTotal, outcome: 'fail' | 'notice' | undefined): [number, number] {
  if (outcome === 'fail') return [total.failures, total.answeredFailures];
  if (outcome === 'notice') return [total.findings - total.failures, total.answered - total.answeredFailures];
  return [total.findings, total.answered];
}
