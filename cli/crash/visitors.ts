import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@/db/client';
import { makeFormKey } from '@/lib/desk/feedback-key';
import type { Ledger } from './ledger';

export interface Visit {
  base: string;
  ledger: Ledger;
  /** Slug of the agency that inquiries are to. */
  agency: string;
  /** Set when the portal is about to be killed: nothing new is begun. */
  signal: AbortSignal;
}

export interface Form {
  path: string;
  token: string;
  fields: Record<string, string>;
  cookie?: string;
}

let count = 0;
export function nextToken(name: string): string {
  count += 1;
  return `${name}-${count}`;
}

/** A form that the portal did not answer before it was killed: whoever sent it presses the button again. */
const broken: Form[] = [];
/** As if the form had been open for a minute, since one that is sent sooner than a person can write is turned back. */
const minute = 60_000;

/** Sends inquiries one after the other, as a citizen does; first those that had no answer. */
export async function submitInquiries(visit: Visit): Promise<void> {
  const { agency } = visit;
  while (!visit.signal.aborted) {
    const token = nextToken('inquiry');
    await send(
      visit,
      broken.shift() ?? {
        path: '/zh-CN/feedback/send',
        token,
        fields: {
          agency,
          kind: 'question',
          channel: 'web',
          subject: token,
          text: 'x'.repeat(2000),
          formKey: formKey(),
        },
      },
    );
  }
}

/** Takes inquiries in at the counter, as a clerk does. */
export async function takeInquiriesIn(visit: Visit, cookie: string): Promise<void> {
  const { agency } = visit;
  while (!visit.signal.aborted) {
    const token = nextToken('counter');
    await send(
      visit,
      broken.shift() ?? {
        path: '/zh-CN/desk/inquiries/new/send',
        token,
        fields: {
          agency,
          kind: 'error',
          channel: 'counter',
          subject: token,
          text: 'y'.repeat(500),
          formKey: formKey(),
        },
        cookie,
      },
    );
  }
}

/** Answers what came in. An answer that had no answer is not sent again: whoever wrote it looks first whether it is there. */
export async function answerInquiries(visit: Visit, cookie: string, client: Database['$client']): Promise<void> {
  const newest = client.prepare<[], { receipt: string; version: number }>(
    "SELECT receipt, version FROM feedback WHERE state = 'received' ORDER BY id DESC LIMIT 20",
  );
  while (!visit.signal.aborted) {
    const found = newest.all();
    const inquiry = found[Math.floor(Math.random() * found.length)];
    if (!inquiry) {
      await pause(5);
      continue;
    }
    const token = nextToken('answer');
    const fields = { kind: 'answer', text: token, version: String(inquiry.version) };
    await send(visit, { path: `/zh-CN/desk/inquiries/${inquiry.receipt}/write`, token, fields, cookie }, false);
  }
}

const formKey = () => makeFormKey(Date.now() - minute);

/**
 * Sends a form and writes down whether it was done.
 * @param isSentAgain whether it is sent once more, later, where the portal was killed before it answered
 * @returns where it led to; null where there was no answer
 */
export async function send({ base, ledger }: Visit, form: Form, isSentAgain = true): Promise<string | null> {
  ledger.send(form.token);
  const leadsTo = await post(base, form);
  if (leadsTo === null) {
    if (isSentAgain) broken.push(form);
    return null;
  }
  // Two who answer the same inquiry at once: one is told that it has changed.
  if (/\/receipt$|[?&]done=/.test(leadsTo)) ledger.acknowledge(form.token);
  else if (isSentAgain || !leadsTo.includes('again=')) throw new Error(`${form.path} led to ${leadsTo}`);
  return leadsTo;
}

/** @returns the address that a form leads to; null where the portal did not answer any more */
export async function post(base: string, { path, fields, cookie }: Omit<Form, 'token'>): Promise<string | null> {
  const headers = { Origin: base, ...(cookie !== undefined && { Cookie: cookie }) };
  const request = { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' } as const;
  const answer = await fetch(`${base}${path}`, request).catch(() => null);
  if (answer && answer.status !== 303) throw new Error(`${path} was answered with ${answer.status}`);
  return answer?.headers.get('location') ?? null;
}
