import { randomBytes } from 'node:crypto';

export interface FormProblem {
  title: string;
  /** In the order of the fields; without a name where it is about the form as a whole. */
  errors: { name?: string; error: string }[];
}

/** What a page has to show in answer to a form: what was typed and what is wrong with it, or number and code of what was found. */
export interface FormAnswer {
  values: Readonly<Record<string, string>>;
  problem: FormProblem | null;
}

interface Remembered {
  answer: FormAnswer;
  until: number;
}

const lifetime = 30 * 60_000;
const mostAnswers = 1000;

declare global {
  /** On globalThis, because the server has a copy of this module for each of its routes. */
  var gongkaiFormAnswers: Map<string, Remembered> | undefined;
}

function memory(): Map<string, Remembered> {
  globalThis.gongkaiFormAnswers ??= new Map();
  return globalThis.gongkaiFormAnswers;
}

/**
 * Keeps what a page is to show in answer to a form, in memory only and for half an hour. docs/decisions/0003-feedback-receipt.md says why the
 * form is not simply answered.
 * @returns the name to recall it by, which nobody can guess
 */
export function rememberAnswer(answer: FormAnswer): string {
  const answers = memory();
  const now = Date.now();
  for (const [id, { until }] of answers) {
    // The map is in the order of time: what follows is newer.
    if (until > now && answers.size < mostAnswers) break;
    answers.delete(id);
  }
  const id = randomBytes(16).toString('base64url');
  answers.set(id, { answer, until: now + lifetime });
  return id;
}

/** What is kept under a name that an address brought, or null where there is nothing, or nothing any more. */
export function recallAnswer(id: string | string[] | undefined): FormAnswer | null {
  const found = typeof id === 'string' ? memory().get(id) : undefined;
  return found && found.until > Date.now() ? found.answer : null;
}

/** The error of a field, if it has one. */
export function errorOf(problem: FormProblem | null, name: string): string | undefined {
  return problem?.errors.find((entry) => entry.name === name)?.error;
}
