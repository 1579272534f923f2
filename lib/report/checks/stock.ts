import type { FormKey } from '../form';
import type { Addend, SumRule } from './sum-rule';

/** What there is at the end of a year, and what came and went in it. */
const columns: Readonly<Record<FormKey, { end: string; changes: readonly Addend[] }>> = {
  '2019': { end: 'publicTotal', changes: [{ key: 'newlyPublic' }] },
  '2021': { end: 'inForce', changes: [{ key: 'issued' }, { key: 'repealed', sign: -1 }] },
};

export const stock: SumRule = {
  kind: 'proactive.stock',
  inputs: ['proactive', 'lastYear'],
  expression: '2021: last inForce + issued − repealed = inForce; 2019: last publicTotal + newlyPublic = publicTotal',
  table: 'proactive',
  by: 'row',
  needsSameForm: true,
  parts: () => ['rules', 'normativeDocuments'],
  left: ({ form }) => [{ key: columns[form].end, isLastYear: true }, ...columns[form].changes],
  right: ({ form }) => [{ key: columns[form].end }],
};
