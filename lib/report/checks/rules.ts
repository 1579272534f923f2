import { figuresRule, partsRule, ratioRule } from '../narrative/rules';
import { change } from './change';
import { complete } from './complete';
import { disputesTotal } from './disputes';
import { period } from './period';
import { repeat } from './repeat';
import { applicants, balance, carry, outcomes } from './requests';
import { rollup } from './rollup';
import type { Rule } from './rule';
import { stock } from './stock';
import type { SumRule } from './sum-rule';

/** The arithmetic of the form: the only rules that a report can fail. */
export const sumRules: readonly SumRule[] = [balance, outcomes, applicants, disputesTotal, stock, carry];

/** What is worth a look. */
export const otherRules: readonly Rule[] = [
  figuresRule,
  partsRule,
  ratioRule,
  repeat,
  complete,
  period,
  change,
  rollup,
];
