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

interface Form {
  path: string;
  token: string;
  fields: Record<string, string>;
  cookie?: string;
}

let count = 0;
function nextToken(name: string): string {
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

async function send({ base, ledger }: Visit, form: Form, isSentAgain = true): Promise<void> {
  ledger.send(form.token);
  const headers = { Origin: base, ...(form.cookie !== undefined && { Cookie: form.cookie }) };
  const body = new URLSearchParams(form.fields);
  const answer = await fetch(`${base}${form.path}`, { method: 'POST', headers, body, redirect: 'manual' }).catch(
    () => undefined,
  );
  if (!answer) {
    if (isSentAgain) broken.push(form);
    return;
  }
  const leadsTo = answer.headers.get('location') ?? '';
  const isDone = /\/receipt$|[?&]done=/.test(leadsTo);
  // Two who answer the same inquiry at once: one is told that it has changed.
  if (isDone) ledger.acknowledge(form.token);
  else if (isSentAgain || !leadsTo.includes('again=')) throw new Error(`${form.path}: ${answer.status} ${leadsTo}`);
}
