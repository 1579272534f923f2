import { z } from 'zod';
import { isUserErrorKey, UserError } from '@/lib/errors';
import type { AgencyDirectory } from '@/lib/read/metadata/agency';
import type { Draft } from '@/lib/report/draft';

/** What the reading process is asked. */
export interface Job {
  bytes: Uint8Array;
  fileName: string;
  directory: AgencyDirectory;
  /** Draw the pages that figures stand on. */
  withPages: boolean;
}

/** A page of a document as a picture; its size is in the units of the boxes on it. */
export interface DocumentPage {
  page: number;
  width: number;
  height: number;
  /** PNG. */
  picture: Buffer;
}

/** What was read from a document. */
export interface Reading {
  draft: Draft;
  /** The pages that figures stand on; none for a document without pages. */
  pages: DocumentPage[];
}

/** What the reading process answers: how far it is, and at the end one of the others. */
export type Answer =
  | { is: 'progress'; done: number; of: number }
  | { is: 'read'; reading: Reading }
  | { is: 'refused'; key: string; values: Record<string, string | number> }
  | { is: 'failed'; stack: string };

// Both ends are this program, so what a reading holds is believed.
const answer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('progress'), done: z.number(), of: z.number() }),
  z.object({ is: z.literal('read'), reading: z.custom<Reading>() }),
  z.object({
    is: z.literal('refused'),
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ is: z.literal('failed'), stack: z.string() }),
]);

/** Takes what came from the reading process. */
export const parseAnswer = (message: unknown): Answer => answer.parse(message);

/** An error as it goes to the other process. */
export function answerError(error: unknown): Answer {
  if (error instanceof UserError) return { is: 'refused', key: error.key, values: error.values };
  return { is: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The error that the other process met. */
export function errorOf(told: Extract<Answer, { is: 'refused' | 'failed' }>): UserError {
  if (told.is === 'refused' && isUserErrorKey(told.key)) return new UserError(told.key, told.values);
  const cause = told.is === 'failed' ? told.stack : told.key;
  return new UserError('readingFailed', {}, { cause });
}
