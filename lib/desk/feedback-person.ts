import { getDatabase } from '@/db/client';
import { sealStoredFeedback } from '@/db/queries/feedback';
import { isSealed, seal, unseal } from './seal';

/** Who wrote a feedback, as far as they said. */
export interface Person {
  name: string | null;
  contact: string | null;
}

const place = (column: keyof Person, receipt: string) => `feedback.${column} ${receipt}`;

/** Encrypts who wrote a feedback, for its receipt number. */
export function sealPerson({ name, contact }: Person, receipt: string): Person {
  return {
    name: name && seal(name, place('name', receipt)),
    contact: contact && seal(contact, place('contact', receipt)),
  };
}

/**
 * Decrypts who wrote a feedback.
 * @throws Error where it was changed, belongs to another feedback, or its key is not there
 */
export function unsealPerson({ name, contact }: Person, receipt: string): Person {
  return {
    name: name && unseal(name, place('name', receipt)),
    contact: contact && unseal(contact, place('contact', receipt)),
  };
}

/**
 * Encrypts what was stored before personal data was encrypted.
 * @returns how many feedbacks that were
 */
export function sealAllFeedback(): number {
  return sealStoredFeedback(getDatabase(), isSealed, (value, column, receipt) => seal(value, place(column, receipt)));
}
