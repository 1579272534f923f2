import { z } from 'zod';

type Cell = string | number | null;

/**
 * Things as rows under a heading, by the schema that their JSON has, so that an empty list has its heading too. A field of the JSON is a column; true
 * and false are words; of a list of things each stands in a line of its cell, its values parted by spaces.
 */
export function csvRows(schema: z.ZodObject, things: readonly Record<string, unknown>[]): Cell[][] {
  const keys = Object.keys(schema.shape);
  return [keys, ...things.map((thing) => keys.map((key) => cellOf(thing[key])))];
}

const scalar = z.union([z.string(), z.number(), z.null(), z.boolean().transform(String)]);
const things = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) {
    const lines = things.parse(value).map((thing) => Object.values(thing).join(' '));
    return lines.length > 0 ? lines.join('\n') : null;
  }
  return scalar.parse(value ?? null);
}
