import { z } from 'zod';
import { type MailResult, type MailToSend, noteMail, takeNextMail } from '@/db/queries/mail';
import { unsealPerson } from '../feedback-person';
import type { SendMail } from './open-smtp';

export type ComposeMail = (about: Pick<MailToSend, 'receipt' | 'language' | 'kind'>) => {
  subject: string;
  text: string;
  /** The host that message ids are of. */
  host: string;
};

/** Minutes to wait after each attempt that failed; after the last there is no other. About four days in all. */
const waits = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440];

/**
 * Sends all mails that are due, one after the other.
 * @param compose the words of a mail
 * @param clock milliseconds since 1970
 * @returns how many were sent
 */
export async function deliverMail(
  send: SendMail,
  compose: ComposeMail,
  clock: () => number = Date.now,
): Promise<number> {
  let sent = 0;
  for (let next = await takeNextMail(clock()); next; next = await takeNextMail(clock())) {
    const result = await deliver(next, send, compose, clock);
    await noteMail(next.id, result, clock());
    if (result.state === 'sent') sent += 1;
  }
  return sent;
}

/** The e-mail address of a contact, which may be a telephone number; null where it is none. */
export function emailOf(contact: string | null): string | null {
  return z.email().safeParse(contact).data ?? null;
}

async function deliver(
  mail: MailToSend,
  send: SendMail,
  compose: ComposeMail,
  clock: () => number,
): Promise<MailResult> {
  const to = emailOf(unsealPerson({ name: null, contact: mail.contact }, mail.receipt).contact);
  if (to === null) return { state: 'dropped', problem: null };
  const { subject, text, host } = compose(mail);
  const messageId = `<${mail.receipt}.${mail.eventId}@${host}>`;
  const result = await send({ to, subject, text, messageId });
  if (result.outcome === 'sent') return { state: 'sent', problem: null };
  const { outcome, problem } = result;
  if (outcome === 'unclear') return { state: 'unclear', problem };
  const wait = waits[mail.tries - 1];
  if (outcome === 'refused' || wait === undefined) return { state: 'failed', problem };
  return { state: 'waiting', problem, nextAt: clock() + wait * 60_000 };
}
