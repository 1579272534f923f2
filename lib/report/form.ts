/**
 * The statutory form of the annual report, as data: which tables it has, which rows and columns, how they are grouped, and what a cell counts.
 * Reading, storing, checking, rendering and exporting all walk these tables; nothing else in the project lists rows or columns.
 *
 * Labels are messages: `form.<table>.row.<row key>`, `form.<table>.column.<column label or key>`, `form.<table>.group.<group key>`.
 *
 * Sources: form `2019` is the trial format of 国办公开办函〔2019〕60号, form `2021` that of 国办公开办函〔2021〕30号. Items of table 2 are those
 * of article 20 of the Regulations on Government Information Disclosure (State Council Decree 711).
 */

export const formKeys = ['2019', '2021'] as const;
export type FormKey = (typeof formKeys)[number];

export const tableKeys = ['proactive', 'requests', 'disputes'] as const;
export type TableKey = (typeof tableKeys)[number];

/** What a cell holds: a count, a signed change of a count, or an amount of money kept as the decimal that was printed. */
export type CellKind = 'count' | 'change' | 'amount';

export interface Column {
  key: string;
  kind: CellKind;
  /** The last part of the label's message key, where it is not the column's own key. */
  label?: string;
  /** The heading that spans this column and its neighbours, if there is one. */
  group?: string;
}

export interface Row {
  key: string;
  /** The headings to the left of the row's own, outermost first. */
  groups: readonly string[];
}

/** Rows that share their columns. Table 2 has one per item of article 20, the other tables have one. */
export interface Block {
  /** The item of article 20 of Decree 711 that these rows report on. */
  item?: number;
  columns: readonly Column[];
  rows: readonly Row[];
}

export interface Table {
  key: TableKey;
  /** The section of the report that holds the table. */
  section: 2 | 3 | 4;
  /** Table 4 is printed across: its rows stand side by side, each with its own columns. */
  isPrintedAcross: boolean;
  blocks: readonly Block[];
}

export interface Form {
  key: FormKey;
  /** The notice of the State Council General Office that prescribes the form. */
  notice: string;
  firstYear: number;
  tables: readonly Table[];
}

const count = (key: string, group?: string): Column => ({ key, kind: 'count', group });
const row = (key: string, ...groups: string[]): Row => ({ key, groups });

export const applicantColumns = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganisation',
] as const;

export const disputeResults = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
export const disputeGroups = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'] as const;

const requestColumns: readonly Column[] = [
  count('naturalPerson'),
  ...applicantColumns.slice(1).map((key) => count(key, 'organisation')),
  count('total'),
];

const numbered = (group: string, reasons: readonly string[]): Row[] =>
  reasons.map((reason) => row(`${group}.${reason}`, 'outcomes', group));

const outcomesBeforeOther: readonly Row[] = [
  row('granted', 'outcomes'),
  row('partlyGranted', 'outcomes'),
  ...numbered('denied', [
    'stateSecret',
    'forbiddenByLaw',
    'securityAndStability',
    'thirdPartyRights',
    'internalAffairs',
    'deliberative',
    'enforcementFiles',
    'administrativeInquiry',
  ]),
  ...numbered('unavailable', ['notHeld', 'needsCreation', 'unclear']),
  ...numbered('notProcessed', ['petition', 'repeated', 'publications', 'excessive', 'reconfirmation']),
];

const otherDivided = numbered('other', ['notCorrectedInTime', 'feeUnpaid', 'other']);
/** Row six printed as one row: the rule in form 2019, and seen in reports in form 2021. */
export const undividedOther: Row = row('other.undivided', 'outcomes');

const requests = (other: readonly Row[]): Table => ({
  key: 'requests',
  section: 3,
  isPrintedAcross: false,
  blocks: [
    {
      columns: requestColumns,
      rows: [
        row('received'),
        row('carriedIn'),
        ...outcomesBeforeOther,
        ...other,
        row('concluded', 'outcomes'),
        row('carriedOut'),
      ],
    },
  ],
});

const disputes: Table = {
  key: 'disputes',
  section: 4,
  isPrintedAcross: true,
  blocks: [
    {
      columns: [...disputeResults, 'total'].map((key) => count(key)),
      rows: [
        row('reconsideration'),
        row('directLitigation', 'litigation'),
        row('litigationAfterReconsideration', 'litigation'),
      ],
    },
  ],
};

const proactive = (blocks: readonly Block[]): Table => ({
  key: 'proactive',
  section: 2,
  isPrintedAcross: false,
  blocks,
});

const decisions = [count('decisions')];
const serviceItems: readonly Column[] = [
  count('itemsLastYear'),
  { key: 'itemsChange', kind: 'change' },
  count('decisions'),
];

export const forms: Readonly<Record<FormKey, Form>> = {
  '2019': {
    key: '2019',
    notice: '国办公开办函〔2019〕60号',
    firstYear: 2019,
    tables: [
      proactive([
        {
          item: 1,
          columns: [count('made'), count('newlyPublic'), count('publicTotal')],
          rows: [row('rules'), row('normativeDocuments')],
        },
        { item: 5, columns: serviceItems, rows: [row('licensing'), row('otherServices')] },
        { item: 6, columns: serviceItems, rows: [row('penalties'), row('coercion')] },
        { item: 8, columns: serviceItems.slice(0, 2), rows: [row('fees')] },
        {
          item: 9,
          columns: [count('items'), { key: 'amount', kind: 'amount', label: 'procurementAmount' }],
          rows: [row('procurement')],
        },
      ]),
      requests([undividedOther]),
      disputes,
    ],
  },
  '2021': {
    key: '2021',
    notice: '国办公开办函〔2021〕30号',
    firstYear: 2021,
    tables: [
      proactive([
        {
          item: 1,
          columns: [count('issued'), count('repealed'), count('inForce')],
          rows: [row('rules'), row('normativeDocuments')],
        },
        { item: 5, columns: decisions, rows: [row('licensing')] },
        { item: 6, columns: decisions, rows: [row('penalties'), row('coercion')] },
        { item: 8, columns: [{ key: 'amount', kind: 'amount' }], rows: [row('fees')] },
      ]),
      requests(otherDivided),
      disputes,
    ],
  },
};

/** The table of a form. */
export function tableOf(form: FormKey, key: TableKey): Table {
  const table = forms[form].tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`form ${form} has no table ${key}`);
  return table;
}

/**
 * The blocks of a table as a report prints it: a report that prints row six undivided has that one row in place of the three.
 * @param hasRow tells whether the report holds a row
 */
export function blocksAsPrinted(form: FormKey, key: TableKey, hasRow: (row: string) => boolean): readonly Block[] {
  const { blocks } = tableOf(form, key);
  if (key !== 'requests') return blocks;
  const divided = otherDivided.map(({ key: row }) => row);
  const isUndivided = hasRow(undividedOther.key) && !divided.some(hasRow);
  if (!isUndivided) return blocks;
  return blocks.map((block) => ({
    ...block,
    rows: block.rows.flatMap((entry) =>
      entry.key === divided[0] ? [undividedOther] : divided.includes(entry.key) ? [] : [entry],
    ),
  }));
}

/** The seven groups of outcomes in the order of the form, each with the rows that add up to it. */
export const outcomeGroups = [
  { key: 'granted', rows: ['granted'] },
  { key: 'partlyGranted', rows: ['partlyGranted'] },
  { key: 'denied', rows: rowsUnder('denied') },
  { key: 'unavailable', rows: rowsUnder('unavailable') },
  { key: 'notProcessed', rows: rowsUnder('notProcessed') },
  { key: 'other', rows: [...otherDivided.map(({ key }) => key), undividedOther.key] },
] as const satisfies readonly { key: string; rows: readonly string[] }[];
export type OutcomeGroupKey = (typeof outcomeGroups)[number]['key'];

function rowsUnder(group: string): readonly string[] {
  return outcomesBeforeOther.filter(({ groups }) => groups.includes(group)).map(({ key }) => key);
}
