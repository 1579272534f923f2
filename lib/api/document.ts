import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import type { Locale } from '@/lib/i18n/locales';
import { type ListOperation, operations, type ThingOperation } from './operations';
import { problemSchema } from './problem';
import { figure } from './resources';
import { apiWords, fieldWords } from './words';

const apiVersion = '1.0.0';
/** Of all operations; relative, since a portal does not know every name that it is reached by. */
export const base = '/api/v1';

/**
 * The OpenAPI 3.1 document of the API, from the schemas that requests and answers go through.
 * @param locale of its descriptions
 */
export function writeDocument(locale: Locale) {
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: apiWords(locale, 'page.title'),
      version: apiVersion,
      description: apiWords(locale, 'page.lead'),
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: base }],
    security: [],
    tags: [{ name: 'v1', description: apiWords(locale, 'page.stability') }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([id, operation]) => [operation.path, pathOf(locale, id, operation)]),
    ),
  });
  for (const [resource, schema] of Object.entries(document.components?.schemas ?? {})) {
    const properties = 'properties' in schema ? Object.entries(schema.properties ?? {}) : [];
    for (const [field, value] of properties) Object.assign(value, { description: fieldWords(locale, resource, field) });
  }
  return document;
}

function pathOf(locale: Locale, id: string, operation: ListOperation | ThingOperation): ZodOpenApiPathsObject[string] {
  const path = operation.answers === 'thing' ? operation.parameters : undefined;
  const schema =
    operation.answers === 'thing'
      ? operation.thing
      : z
          .object({ data: z.array(operation.item), next: z.url().nullable() })
          .meta({ id: `${idOf(operation.item)}List` });
  return {
    get: {
      operationId: id,
      tags: ['v1'],
      summary: apiWords(locale, `operation.${id}.summary`),
      description: apiWords(locale, `operation.${id}.description`),
      requestParams: {
        query: describeParameters(locale, operation.query),
        ...(path && { path: describeParameters(locale, path) }),
      },
      responses: {
        '200': {
          description: apiWords(locale, 'answer.ok'),
          headers: z.object({ ETag: z.string(), Link: z.string().optional(), RateLimit: z.string() }),
          content: {
            'application/json': { schema },
            'text/csv': { schema: z.string().meta({ examples: [csvHead(operation)] }) },
          },
        },
        '304': { description: apiWords(locale, 'answer.notModified') },
        '400': problem(locale, 'parameterInvalid'),
        ...(path && { '404': problem(locale, 'notFound') }),
        '429': problem(locale, 'tooManyRequests'),
      },
    },
  };
}

function describeParameters<Schema extends z.ZodObject>(locale: Locale, schema: Schema): z.ZodObject {
  return schema.extend(
    Object.fromEntries(
      Object.entries(schema.shape).map(([name, parameter]) => [
        name,
        parameter.meta({ ...parameter.meta(), description: apiWords(locale, `parameter.${name}`) }),
      ]),
    ),
  );
}

function problem(locale: Locale, code: string): ZodOpenApiResponseObject {
  return {
    description: apiWords(locale, `problem.${code}.title`),
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

/** The heading of the CSV: of a thing, what of it is a table. */
function csvHead(operation: ListOperation | ThingOperation): string {
  return Object.keys((operation.answers === 'list' ? operation.item : figure).shape).join(',');
}

const idOf = (schema: z.ZodType) => schema.meta()?.id ?? '';
