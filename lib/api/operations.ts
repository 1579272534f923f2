import { z } from 'zod';
import { agencyKinds, agencyLevels } from '@/lib/report/agency';
import { checkKinds } from '@/lib/report/checks/result';
import { findingOutcomes } from '@/lib/report/finding';
import { formKeys } from '@/lib/report/form';
import { flag, listOf, listParameters, slug, year } from './parameters';
import { agency, finding, point, report, reportSummary, searchHit } from './resources';

/**
 * Every operation of API v1 as data: requests are read by it, answers are typed by it, and the OpenAPI document is written from it. Words are the
 * messages `api.operation.<id>`.
 */

/** A list, sent in pages. An unknown parameter is an error, since a misspelt filter would otherwise answer with everything. */
export interface ListOperation<Query extends z.ZodObject = z.ZodObject, Item extends z.ZodObject = z.ZodObject> {
  answers: 'list';
  path: string;
  query: Query;
  item: Item;
}

/** One thing, named by the address. */
export interface ThingOperation<Path extends z.ZodObject = z.ZodObject, Thing extends z.ZodObject = z.ZodObject> {
  answers: 'thing';
  path: string;
  parameters: Path;
  query: z.ZodObject;
  thing: Thing;
}

const list = <Query extends z.ZodObject, Item extends z.ZodObject>(path: string, query: Query, item: Item) =>
  ({ answers: 'list', path, query, item }) satisfies ListOperation<Query, Item>;

const ofAgencies = {
  kind: z.enum(agencyKinds).optional(),
  level: z.enum(agencyLevels).optional(),
  parent: slug.optional(),
  fictitious: flag.optional(),
};
const years = { year: year.optional(), from: year.optional(), to: year.optional() };
const formOrNone = z.enum([...formKeys, 'none']).optional();
/** Enough for a chart, few enough for one statement. */
const agencies = listOf(slug, 50);

export const operations = {
  listAgencies: list(
    '/agencies',
    z.strictObject({ ...ofAgencies, sort: z.enum(['slug', 'name']).default('slug'), ...listParameters }),
    agency,
  ),
  listReports: list(
    '/reports',
    z.strictObject({
      agency: agencies.optional(),
      ...years,
      form: z.enum(formKeys).optional(),
      ...ofAgencies,
      sort: z.enum(['-updatedAt', 'updatedAt', '-publishedOn', 'publishedOn']).default('-updatedAt'),
      ...listParameters,
    }),
    reportSummary,
  ),
  getReport: {
    answers: 'thing',
    path: '/reports/{agency}/{year}',
    parameters: z.strictObject({ agency: slug, year }),
    query: z.strictObject({ format: listParameters.format }),
    thing: report,
  },
  listSeries: list(
    '/series',
    z.strictObject({
      measure: z
        .string()
        .regex(/^[A-Za-z.]{1,100}$/)
        .meta({ examples: ['disclosureRate', 'requests.received.total'] }),
      agency: agencies.optional(),
      ...years,
      ...ofAgencies,
      ...listParameters,
    }),
    point,
  ),
  listFindings: list(
    '/checks',
    z.strictObject({
      rule: z.enum(checkKinds).optional(),
      agency: slug.optional(),
      year: year.optional(),
      form: formOrNone,
      outcome: z.enum(findingOutcomes).optional(),
      answered: flag.optional(),
      fictitious: flag.optional(),
      sort: z.enum(['-year', 'year']).default('-year'),
      ...listParameters,
    }),
    finding,
  ),
  search: list(
    '/search',
    z.strictObject({
      q: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .meta({ examples: ['信访'] }),
      type: z.enum(['report', 'agency']).default('report'),
      year: year.optional(),
      kind: z.enum(agencyKinds).optional(),
      parent: slug.optional(),
      form: formOrNone,
      findings: flag.optional(),
      sort: z.enum(['relevance', '-year']).default('relevance'),
      ...listParameters,
    }),
    searchHit,
  ),
} as const satisfies Record<string, ListOperation | ThingOperation>;
