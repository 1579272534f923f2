import { countOutcomes, sumFigures, takeCount } from '../counts';
import { countOf, type FigureTables } from '../figure';
import { disputeGroups, type FormKey, outcomeGroups } from '../form';

/**
 * What two reports are compared by, in words. The sentence names it with the message `changes.topic.<key>`.
 */
export interface Topic {
  key: TopicKey;
  /** A number, an amount as printed, or null where the report does not give it. */
  of: (tables: FigureTables) => number | string | null;
  /** The only form that has it; absent where both forms count it alike (domain.md, section 4). */
  form?: FormKey;
  /** Rows of table 3 that add up to it. */
  rows?: readonly string[];
}

export const topicKeys = [
  'received',
  'organisations',
  'carriedIn',
  'concluded',
  'granted',
  'partlyGranted',
  'denied',
  'unavailable',
  'notProcessed',
  'other',
  'carriedOut',
  'reconsideration',
  'directLitigation',
  'litigationAfterReconsideration',
  'corrected',
  'issued',
  'repealed',
  'inForce',
  'made',
  'publicTotal',
  'licensing',
  'penalties',
  'coercion',
  'fees',
] as const;
export type TopicKey = (typeof topicKeys)[number];

const count = (key: 'received' | 'organisations' | 'carriedIn' | 'concluded' | 'carriedOut'): Topic => ({
  key,
  of: (tables) => takeCount(key, tables),
});

const dispute = (key: (typeof disputeGroups)[number]): Topic => ({
  key,
  of: ({ disputes }) => countOf(disputes?.[key]?.total),
});

const documents = (key: 'issued' | 'repealed' | 'inForce' | 'made' | 'publicTotal', form: FormKey): Topic => ({
  key,
  form,
  of: ({ proactive }) => countOf(proactive?.normativeDocuments?.[key]),
});

const decisions = (key: 'licensing' | 'penalties' | 'coercion'): Topic => ({
  key,
  of: ({ proactive }) => countOf(proactive?.[key]?.decisions),
});

export const topics: readonly Topic[] = [
  count('received'),
  count('organisations'),
  count('carriedIn'),
  count('concluded'),
  ...outcomeGroups.map(
    ({ key, rows }): Topic => ({
      key,
      of: (tables) => countOutcomes(tables, key),
      ...(rows.length > 1 && { rows }),
    }),
  ),
  count('carriedOut'),
  dispute('reconsideration'),
  dispute('directLitigation'),
  dispute('litigationAfterReconsideration'),
  { key: 'corrected', of: ({ disputes }) => sumFigures(disputeGroups.map((group) => disputes?.[group]?.corrected)) },
  documents('issued', '2021'),
  documents('repealed', '2021'),
  documents('inForce', '2021'),
  documents('made', '2019'),
  documents('publicTotal', '2019'),
  decisions('licensing'),
  decisions('penalties'),
  decisions('coercion'),
  {
    key: 'fees',
    form: '2021',
    of: ({ proactive }) => {
      const fees = proactive?.fees?.amount;
      // A unit of its own behind the amount would make it another number.
      return fees?.state === 'value' && /^\d+(\.\d+)?(万元)?$/.test(String(fees.value))
        ? String(fees.value).replace('万元', '')
        : null;
    },
  },
];
