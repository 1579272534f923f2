import { type FormAnswer, type FormProblem, rememberAnswer } from '@/app/forms/form-memory';
import type { Actor } from '@/lib/report/staff';

/** What a page shows once, and to its owner only. */
export interface ShownSecret {
  /** `otpauth://…`, while it is being set up; empty where only the codes are new. */
  uri: string;
  codes: string[];
}

/**
 * Keeps it for the page that shows it.
 * @returns the name under which the page recalls it
 */
export function keepSecret(secret: ShownSecret, actor: Actor, problem: FormProblem | null = null): string {
  return rememberAnswer({ values: { owner: actor.id, uri: secret.uri, codes: secret.codes.join(' ') }, problem });
}

export function readSecret(answer: FormAnswer | null, actor: Actor): ShownSecret | null {
  const { owner, uri = '', codes = '' } = answer?.values ?? {};
  return owner === actor.id ? { uri, codes: codes.split(' ') } : null;
}
