import type { Worker, WorkOutcome } from './inquiry-scope';
import { addEvent, type Seen, work } from './work-on-inquiries';

/** Notes that work on the report began for an inquiry. */
export async function noteCorrection(seen: Seen, revisionId: number, worker: Worker): Promise<WorkOutcome> {
  return work(seen, worker, 'inquiry.correct', (tx, inquiry, now) => {
    addEvent(tx, inquiry, { at: now, kind: 'correct', staffName: worker.author.name, value: String(revisionId) });
    return { revisionId };
  });
}
