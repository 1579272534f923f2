import { z } from 'zod';
import { agencyKinds, agencyLevels } from '@/lib/report/agency';
import { checkKinds } from '@/lib/report/checks/result';
import { noteSeverities } from '@/lib/report/draft';
import { findingOutcomes } from '@/lib/report/finding';
import { formKeys, tableKeys } from '@/lib/report/form';
import { indicatorKeys } from '@/lib/report/indicators';

/**
 * What the API answers with. Keys are those of the statutory form; what each field means is said by the messages `api.field.<Resource>.<field>`,
 * for the document and its page alike. Within version 1 fields are added, never taken away or given another meaning (docs/api.md).
 */

const day = z.iso.date();
const count = z.int();

export const agency = z
  .object({
    slug: z.string(),
    name: z.string(),
    nameEn: z.string(),
    kind: z.enum(agencyKinds),
    level: z.enum(agencyLevels),
    parent: z.string().nullable(),
    isFictitious: z.boolean(),
    firstYear: z.int().nullable(),
    latestYear: z.int().nullable(),
    url: z.url(),
  })
  .meta({ id: 'Agency' });

const reportFields = {
  agency: z.string(),
  agencyName: z.string(),
  agencyNameEn: z.string(),
  year: z.int(),
  form: z.enum(formKeys).nullable(),
  title: z.string().nullable(),
  publishedOn: day.nullable(),
  updatedAt: z.iso.datetime(),
  isFictitious: z.boolean(),
  sourceUrl: z.string().nullable(),
  sourceSha256: z.string().nullable(),
  url: z.url(),
};

export const reportSummary = z.object(reportFields).meta({ id: 'ReportSummary' });

export const figure = z
  .object({
    table: z.enum(tableKeys),
    row: z.string(),
    column: z.string(),
    state: z.enum(['value', 'blank', 'unreadable', 'absent']),
    value: z.union([z.number(), z.string()]).nullable(),
    printed: z.string().nullable(),
  })
  .meta({ id: 'Figure' });

const measured = {
  value: z.number().nullable(),
  numerator: count.nullable(),
  denominator: count.nullable(),
};

const indicator = z.object({ key: z.enum(indicatorKeys), ...measured }).meta({ id: 'Indicator' });

const section = z
  .object({ number: z.int().min(1).max(6), heading: z.string(), text: z.string() })
  .meta({ id: 'Section' });

const note = z.object({ code: z.string(), severity: z.enum(noteSeverities) }).meta({ id: 'Note' });

export const report = z
  .object({
    ...reportFields,
    periodFrom: day.nullable(),
    periodTo: day.nullable(),
    sections: z.array(section),
    figures: z.array(figure),
    indicators: z.array(indicator),
    notes: z.array(note),
  })
  .meta({ id: 'Report' });

export const point = z
  .object({
    agency: z.string(),
    agencyName: z.string(),
    agencyNameEn: z.string(),
    year: z.int(),
    form: z.enum(formKeys).nullable(),
    measure: z.string(),
    state: z.enum(['value', 'blank', 'unreadable', 'absent', 'unknown']),
    value: z.union([z.number(), z.string()]).nullable(),
    numerator: count.nullable(),
    denominator: count.nullable(),
    isFictitious: z.boolean(),
  })
  .meta({ id: 'SeriesPoint' });

const cell = z
  .object({ year: z.int(), table: z.enum(tableKeys), row: z.string(), column: z.string() })
  .meta({ id: 'Cell' });

export const finding = z
  .object({
    agency: z.string(),
    agencyName: z.string(),
    agencyNameEn: z.string(),
    year: z.int(),
    form: z.enum(formKeys).nullable(),
    check: z.string(),
    rule: z.enum(checkKinds),
    outcome: z.enum(findingOutcomes),
    sentence: z.string(),
    sentenceEn: z.string(),
    left: z.number().nullable(),
    right: z.number().nullable(),
    difference: z.number().nullable(),
    tookBlanksAsZero: z.boolean(),
    cells: z.array(cell),
    fingerprint: z.string(),
    answer: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    isFictitious: z.boolean(),
    url: z.url(),
  })
  .meta({ id: 'Finding' });

const passage = z.object({ section: z.int().min(1).max(6), text: z.string() }).meta({ id: 'Passage' });

export const searchHit = z
  .object({
    type: z.enum(['report', 'agency']),
    agency: z.string(),
    agencyName: z.string(),
    agencyNameEn: z.string(),
    year: z.int().nullable(),
    form: z.enum(formKeys).nullable(),
    title: z.string().nullable(),
    publishedOn: day.nullable(),
    passages: z.array(passage),
    isFictitious: z.boolean(),
    url: z.url(),
  })
  .meta({ id: 'SearchHit' });
