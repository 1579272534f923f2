import { z } from 'zod';

type Cell = string | number | null;

/**
 * Things as rows under a heading, by the schema that their JSON has, so that an empty list has its heading too. A field of the JSON is a column; true
 * and false are words. Only flat things can be rows.
 */
export function csvRows(schema: z.ZodObject, things: readonly Record<string, unknown>[]): Cell[][] {
  const keys = Object.keys(schema.shape);
  return [keys, ...things.map((thing) => keys.map((key) => cellOf(thing[key])))];
}

const scalar = z.union([z.string(), z.number(), z.null(), z.boolean().transform(String)]);

function cellOf(value: unknown): Cell {
  return scalar.parse(value ?? null);
}
