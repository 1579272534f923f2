import { type Column, type FormKey, formKeys, type TableKey, tableKeys, tableOf } from './form';
import { indicatorKeys } from './indicators';

/**
 * The entries of the glossary, as data: what is explained, in which order, and which articles of the Regulations on Government Information
 * Disclosure (State Council Decree 711) it rests on. The texts are the messages `glossary.entry.<id>`; the entries of checks follow from
 * the checks that have sentences (lib/i18n/glossary.ts).
 */

export const glossaryTopics = [
  'report',
  'proactive',
  'requests',
  'applicants',
  'disputes',
  'indicators',
  'checks',
] as const;
export type GlossaryTopic = (typeof glossaryTopics)[number];

export interface GlossaryEntry {
  /** Its anchor, which never changes: `requests.row.received`, `indicator.conclusionRate`, `term.rate`. */
  id: string;
  topic: GlossaryTopic;
  articles: readonly number[];
  /** For a row: the heading over it, as the id of its entry. */
  under?: string;
  /** The only form that has it. */
  form?: FormKey;
}

/** By entry, or by the beginning of the ids of several; the longest that fits holds. */
const articles: Readonly<Record<string, readonly number[]>> = {
  'term.annualReport': [49, 50],
  'term.deadline': [49],
  'term.form': [50],
  'term.proactiveDisclosure': [13, 19, 20],
  'term.disclosureOnRequest': [27, 29, 33],
  'term.correction': [30],
  'term.processingFee': [42],
  proactive: [20],
  'requests.row.received': [27, 31],
  'requests.row.carriedIn': [33],
  'requests.row.carriedOut': [33],
  'requests.row.concluded': [36],
  'requests.group.outcomes': [36],
  'requests.row.granted': [36],
  'requests.row.partlyGranted': [37],
  'requests.group.denied': [14, 15, 16, 36],
  'requests.row.denied': [14],
  'requests.row.denied.thirdPartyRights': [15, 32],
  'requests.row.denied.internalAffairs': [16],
  'requests.row.denied.deliberative': [16],
  'requests.row.denied.enforcementFiles': [16],
  'requests.row.denied.administrativeInquiry': [36],
  'requests.group.unavailable': [30, 36, 38],
  'requests.row.unavailable.notHeld': [36],
  'requests.row.unavailable.needsCreation': [38],
  'requests.row.unavailable.unclear': [30],
  'requests.group.notProcessed': [35, 36, 39],
  'requests.row.notProcessed.petition': [39],
  'requests.row.notProcessed.repeated': [36],
  'requests.row.notProcessed.publications': [39],
  'requests.row.notProcessed.excessive': [35],
  'requests.row.notProcessed.reconfirmation': [36],
  'requests.group.other': [30, 42],
  'requests.row.other': [30, 42],
  'requests.row.other.notCorrectedInTime': [30],
  'requests.row.other.feeUnpaid': [42],
  'requests.row.other.other': [36],
  'requests.group.organisation': [27],
  'requests.column': [27],
  disputes: [51],
};

function articlesOf(id: string): readonly number[] {
  const parts = id.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = articles[parts.slice(0, length).join('.')];
    if (found) return found;
  }
  return [];
}

const termsOfReport = [
  'annualReport',
  'deadline',
  'form',
  'proactiveDisclosure',
  'disclosureOnRequest',
  'correction',
  'processingFee',
  'notGiven',
];
const termsOfIndicators = ['rate', 'percentagePoint', 'median'];

const entry = (topic: GlossaryTopic, id: string): GlossaryEntry => ({ id, topic, articles: articlesOf(id) });
const term = (topic: GlossaryTopic) => (key: string) => entry(topic, `term.${key}`);

/** The entry of a row, column or group of the form; its label is the message `form.<id>`. */
const formEntryId = (table: TableKey, part: 'row' | 'column' | 'group', key: string) => `${table}.${part}.${key}`;

const columnLabel = ({ key, label }: Column) => label ?? key;

/** What both forms have of a table, in the order of the newer one, what only the older one has behind it. */
function entriesOf(table: TableKey): GlossaryEntry[] {
  const found = new Map<string, GlossaryEntry>();
  for (const form of formKeys.toReversed()) {
    const { blocks } = tableOf(form, table);
    const add = (part: 'row' | 'column' | 'group', key: string, group?: string) => {
      const id = formEntryId(table, part, key);
      if (found.has(id)) return;
      const topic = table === 'requests' && isOfApplicants(part, key) ? 'applicants' : table;
      const under = group === undefined ? {} : { under: formEntryId(table, 'group', group) };
      found.set(id, { ...entry(topic, id), ...under, ...(isOnlyIn(form, table, part, key) && { form }) });
    };
    for (const { rows } of blocks) {
      for (const { key, groups } of rows) {
        groups.forEach((group, depth) => {
          add('group', group, groups[depth - 1]);
        });
        add('row', key, groups.at(-1));
      }
    }
    for (const { columns } of blocks) {
      for (const column of columns) {
        if (column.group) add('group', column.group);
        add('column', columnLabel(column), column.group);
      }
    }
  }
  return [...found.values()];
}

const isOfApplicants = (part: 'row' | 'column' | 'group', key: string) =>
  part === 'column' || (part === 'group' && key === 'organisation');

/** Table 3 is excepted: a report in either form may print row six divided or not. */
function isOnlyIn(form: FormKey, table: TableKey, part: 'row' | 'column' | 'group', key: string): boolean {
  if (table === 'requests' || part === 'group') return false;
  return formKeys
    .filter((other) => other !== form)
    .every((other) =>
      tableOf(other, table).blocks.every(({ rows, columns }) =>
        part === 'row' ? rows.every((row) => row.key !== key) : columns.every((column) => columnLabel(column) !== key),
      ),
    );
}

const formEntries = tableKeys.flatMap(entriesOf);

/** All entries but those of checks, topic by topic. */
export const glossaryEntries: readonly GlossaryEntry[] = [
  ...termsOfReport.map(term('report')),
  ...glossaryTopics.flatMap((topic) => formEntries.filter((found) => found.topic === topic)),
  ...indicatorKeys.map((key) => entry('indicators', `indicator.${key}`)),
  ...termsOfIndicators.map(term('indicators')),
];

/** The entry that explains a series or column of a chart's data; null where it needs none. */
export function glossaryIdOfSeries(key: string): string | null {
  const places = ['requests.row', 'requests.group', 'requests.column', 'disputes.row', 'proactive.column'];
  const candidates = places.map((place) => `${place}.${key}`);
  return candidates.find((id) => glossaryEntries.some((found) => found.id === id)) ?? null;
}
