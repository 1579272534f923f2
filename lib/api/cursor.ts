import { z } from 'zod';

/**
 * Where a list goes on: the sort key of the last row that was sent, and the id that makes it unique. Readers of the API get it as an opaque
 * text and hand it back unchanged; it holds for the list (operation and order) that it was made for, and does not shift when rows are added.
 */
export interface Position {
  /** Names the list and its order, such as `agencies.name`. */
  list: string;
  key: string | number;
  id: number;
}

const encoded = z.tuple([z.string(), z.union([z.string(), z.number()]), z.number().int()]);

export function writeCursor({ list, key, id }: Position): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

/** @returns null for a text that is no cursor of this list */
export function readCursor(text: string, list: string): Position | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const parsed = encoded.safeParse(value);
  if (!parsed.success || parsed.data[0] !== list) return null;
  const [, key, id] = parsed.data;
  return { list, key, id };
}
