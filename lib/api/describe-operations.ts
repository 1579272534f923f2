import { z } from 'zod';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { base, writeDocument } from './document';

export interface DescribedName {
  name: string;
  /** What values it takes, as in the document: `integer`, `string`, or the words that are allowed. */
  values: string;
  isRequired: boolean;
  /** As it is written in an address; absent where there is none. */
  default?: string;
  meaning: string;
}

export interface DescribedOperation {
  id: string;
  path: string;
  summary: string;
  description: string;
  parameters: DescribedName[];
  /** The fields of the answer's items or of the thing, and of what they contain. */
  resources: { name: string; fields: DescribedName[] }[];
  /** An address that can be tried. */
  example: string;
}

const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  format: z.string().optional(),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  description: z.string().default(''),
  required: z.array(z.string()).default([]),
  get anyOf() {
    return z.array(schemaShape).optional();
  },
  get items() {
    return schemaShape.optional();
  },
  get properties() {
    return z.record(z.string(), schemaShape).optional();
  },
});
type Schema = z.infer<typeof schemaShape>;

const documentShape = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        summary: z.string(),
        description: z.string(),
        parameters: z.array(
          z.object({
            name: z.string(),
            in: z.string(),
            required: z.boolean().default(false),
            description: z.string(),
            schema: schemaShape,
          }),
        ),
        responses: z.object({
          '200': z.object({ content: z.object({ 'application/json': z.object({ schema: schemaShape }) }) }),
        }),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), schemaShape) }),
});

/** What can be asked of each operation that its page offers to try. */
const examples: Readonly<Record<string, string>> = {
  '/agencies': '/agencies?kind=government',
  '/reports': '/reports?year=2024&limit=10',
  '/reports/{agency}/{year}': '/reports/suqian/2024',
  '/series': '/series?measure=disclosureRate&agency=suqian',
  '/checks': '/checks?outcome=fail',
  '/search': `/search?q=${encodeURIComponent('信访')}`,
};

/** The operations as a page shows them, taken from the OpenAPI document, so that the two cannot differ. */
export function describeOperations(locale: Locale): DescribedOperation[] {
  const { paths, components } = documentShape.parse(writeDocument(locale));
  return Object.entries(paths).map(([path, { get }]) => ({
    id: get.operationId,
    path: base + path,
    summary: get.summary,
    description: get.description,
    // What stands in the path first.
    parameters: get.parameters
      .toSorted((a, b) => a.in.localeCompare(b.in))
      .map(({ name, required, description, schema }) => ({
        name,
        values: valuesOf(schema),
        isRequired: required,
        default: schema.default === undefined ? undefined : String(schema.default),
        meaning: description,
      })),
    resources: resourcesOf(get.responses['200'].content['application/json'].schema, components.schemas),
    example: env.SITE_URL + base + (examples[path] ?? path),
  }));
}

function valuesOf(schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.anyOf) return schema.anyOf.map(valuesOf).join(' | ');
  if (schema.items) return `${valuesOf(schema.items)}[]`;
  const types = [schema.type ?? 'any'].flat().join(' | ');
  return schema.format ? `${types} (${schema.format})` : types;
}

const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref;

/** A schema's own resource and those that it contains, each once, without the frame of a list. */
function resourcesOf(schema: Schema, all: Record<string, Schema>): DescribedOperation['resources'] {
  const found = new Map<string, Schema>();
  const visit = (entry: Schema) => {
    const name = entry.$ref && nameOf(entry.$ref);
    const resource = name ? all[name] : undefined;
    if (name && resource && !found.has(name)) {
      if (!name.endsWith('List')) found.set(name, resource);
      for (const property of Object.values(resource.properties ?? {})) visit(property);
    }
    if (entry.items) visit(entry.items);
    for (const option of entry.anyOf ?? []) visit(option);
  };
  visit(schema);
  return [...found].map(([name, { properties = {}, required }]) => ({
    name,
    fields: Object.entries(properties).map(([field, property]) => ({
      name: field,
      values: valuesOf(property),
      isRequired: required.includes(field),
      meaning: property.description,
    })),
  }));
}
