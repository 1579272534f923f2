import type { Rule } from './rule';
import { casework, termOfTotal } from './totals';

/**
 * Whether a government counts at least what its departments count together. A notice: it may count its own work alone, and a department may belong to
 * an authority above as well. Table 2 is left out, since governments usually count in it what they issued themselves.
 */
export const rollup: Rule = {
  kind: 'rollup.government',
  inputs: ['requests', 'disputes', 'departments'],
  expression: "the government's total ≥ the sum of its published departments' totals",
  find: (report, { departments }) =>
    casework.flatMap((total) => {
      const sum = departments?.[total.part];
      const government = termOfTotal(report, total);
      if (!sum || sum.count === 0) return [];
      const isTold = government.value !== null;
      const isLess = isTold && Number(government.value) < sum.sum;
      const { table, row, column, year } = government;
      return [
        {
          part: total.part,
          outcome: isLess ? 'notice' : isTold ? 'pass' : 'cannotTell',
          cells: [{ table, row, column, year }],
          evidence: { is: 'rollup', government, departments: sum },
        },
      ];
    }),
};
