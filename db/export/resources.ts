import { getTableColumns } from 'drizzle-orm';
import { agencyKinds, agencyLevels } from '@/lib/report/agency';
import { countKeys } from '@/lib/report/counts';
import { findingOutcomes } from '@/lib/report/finding';
import { formKeys } from '@/lib/report/form';
import { disputeFigures, proactiveFigures, requestFigures } from '../schema';

/**
 * What of the database is open data, as tables of their own: published reports and the agencies they are of. Feedback, drafts, source documents
 * and everything personal is left out by not being named here. Names are the domain's keys.
 */
export interface Resource {
  name: ResourceName;
  fields: readonly ResourceField[];
  /** What follows SELECT … in SQL. */
  from: string;
  primaryKey: readonly string[];
  foreignKeys?: readonly { fields: readonly string[]; resource: ResourceName; references: readonly string[] }[];
}

export interface ResourceField {
  name: string;
  type: 'integer' | 'string' | 'boolean' | 'date' | 'datetime';
  /** The SQL expression that gives it; a date is text as in ISO 8601. */
  sql: string;
  required?: boolean;
  values?: readonly string[];
}

export const resourceNames = [
  'agencies',
  'aliases',
  'reports',
  'sections',
  'proactive',
  'requests',
  'disputes',
  'counts',
  'checks',
] as const;
export type ResourceName = (typeof resourceNames)[number];

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const field = (name: string, type: ResourceField['type'], sql: string, more: Partial<ResourceField> = {}) => ({
  name,
  type,
  sql,
  ...more,
});
const required = { required: true };

/** The agency and the year, which name a report. */
const reportKey: readonly ResourceField[] = [
  field('agency', 'string', 'agency.slug', required),
  field('year', 'integer', 'report.year', required),
];
const ofReport = [{ fields: ['agency', 'year'], resource: 'reports' as const, references: ['agency', 'year'] }];

/** A table that hangs on reports, in the order in which it is stored. */
const belowReports = (table: string, order: string) =>
  `FROM ${table} AS own JOIN reports AS report ON report.id = own.report_id AND report.status = 'published'
   JOIN agencies AS agency ON agency.id = report.agency_id ORDER BY own.report_id, ${order}`;

function figures(
  name: 'proactive' | 'requests' | 'disputes',
  table: string,
  columns: Record<string, unknown>,
): Resource {
  const own = Object.keys(columns).filter((key) => !['reportId', 'row', 'states', 'origin'].includes(key));
  return {
    name,
    fields: [
      ...reportKey,
      field('row', 'string', 'own."row"', required),
      ...own.map((key) => field(key, key === 'amount' ? 'string' : 'integer', `own.${snake(key)}`)),
      field('states', 'string', 'own.states', required),
    ],
    from: belowReports(table, 'own."row"'),
    primaryKey: ['agency', 'year', 'row'],
    foreignKeys: ofReport,
  };
}

export const resources: readonly Resource[] = [
  {
    name: 'agencies',
    fields: [
      field('agency', 'string', 'agency.slug', required),
      field('name', 'string', 'agency.name', required),
      field('nameEn', 'string', 'agency.name_en'),
      field('kind', 'string', 'agency.kind', { required: true, values: agencyKinds }),
      field('level', 'string', 'agency.level', { required: true, values: agencyLevels }),
      field('parent', 'string', 'parent.slug'),
      field('isFictitious', 'boolean', 'agency.is_fictitious', required),
      field('website', 'string', 'agency.website'),
    ],
    from: 'FROM agencies AS agency LEFT JOIN agencies AS parent ON parent.id = agency.parent_id ORDER BY agency.id',
    primaryKey: ['agency'],
    foreignKeys: [{ fields: ['parent'], resource: 'agencies', references: ['agency'] }],
  },
  {
    name: 'aliases',
    fields: [field('agency', 'string', 'agency.slug', required), field('alias', 'string', 'own.alias', required)],
    from: `FROM agency_aliases AS own JOIN agencies AS agency ON agency.id = own.agency_id
      GROUP BY own.agency_id, own.alias ORDER BY own.agency_id`,
    primaryKey: ['agency', 'alias'],
    foreignKeys: [{ fields: ['agency'], resource: 'agencies', references: ['agency'] }],
  },
  {
    name: 'reports',
    fields: [
      ...reportKey,
      field('form', 'string', 'report.form', { values: formKeys }),
      field('title', 'string', 'report.title'),
      field('periodFrom', 'date', 'report.period_from'),
      field('periodTo', 'date', 'report.period_to'),
      field('publishedOn', 'date', 'report.published_on'),
      field('processingFee', 'string', 'report.processing_fee'),
      field('sourceUrl', 'string', 'report.source_url'),
      field('sourceNote', 'string', 'report.source_note'),
      field('sourceSha256', 'string', 'report.source_sha256'),
      field('changedAt', 'datetime', `strftime('%Y-%m-%dT%H:%M:%SZ', report.updated_at / 1000, 'unixepoch')`, required),
    ],
    from: `FROM reports AS report JOIN agencies AS agency ON agency.id = report.agency_id
      WHERE report.status = 'published' ORDER BY report.id`,
    primaryKey: ['agency', 'year'],
    foreignKeys: [{ fields: ['agency'], resource: 'agencies', references: ['agency'] }],
  },
  {
    name: 'sections',
    fields: [
      ...reportKey,
      field('number', 'integer', 'own.number', required),
      field('heading', 'string', 'own.heading'),
      field('text', 'string', 'own.text'),
    ],
    from: belowReports('sections', 'own.number'),
    primaryKey: ['agency', 'year', 'number'],
    foreignKeys: ofReport,
  },
  figures('proactive', 'proactive_figures', getTableColumns(proactiveFigures)),
  figures('requests', 'request_figures', getTableColumns(requestFigures)),
  figures('disputes', 'dispute_figures', getTableColumns(disputeFigures)),
  {
    name: 'counts',
    fields: [...reportKey, ...countKeys.map((key) => field(key, 'integer', `own.${snake(key)}`))],
    from: belowReports('report_counts', 'own.report_id'),
    primaryKey: ['agency', 'year'],
    foreignKeys: ofReport,
  },
  {
    name: 'checks',
    fields: [
      ...reportKey,
      field('check', 'string', 'own.check_id', required),
      field('outcome', 'string', 'own.outcome', { required: true, values: findingOutcomes }),
      field('left', 'integer', "own.evidence ->> '$.left.sum'"),
      field('right', 'integer', "own.evidence ->> '$.right.sum'"),
      field('tookBlanksAsZero', 'boolean', "own.evidence ->> '$.tookBlanksAsZero'"),
    ],
    // What holds now, and no history of what was found before.
    from: belowReports('(SELECT * FROM findings WHERE is_shown = 1)', 'own.check_id'),
    primaryKey: ['agency', 'year', 'check'],
    foreignKeys: ofReport,
  },
];

/** The query that gives a resource, its columns under the names of its fields. */
export function selectOf({ fields, from }: Resource): string {
  return `SELECT ${fields.map(({ name, sql }) => `${sql} AS "${name}"`).join(', ')} ${from}`;
}
