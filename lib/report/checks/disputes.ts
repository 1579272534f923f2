import { disputeGroups, disputeResults } from '../form';
import type { SumRule } from './sum-rule';

export const disputesTotal: SumRule = {
  kind: 'disputes.total',
  inputs: ['disputes'],
  expression: 'upheld + corrected + otherResult + pending = total',
  table: 'disputes',
  by: 'row',
  parts: () => disputeGroups,
  left: () => disputeResults.map((key) => ({ key })),
  right: () => [{ key: 'total' }],
};
