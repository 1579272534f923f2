import { Worker } from 'node:worker_threads';
import { readDocument } from '@/lib/read/read-document';
import { drawPagesOf } from './draw-pages';
import { type Answer, answerError, type Job } from './job';
import { findRecogniser } from './recognise';

/**
 * The process in which documents are read, one after the other: started by open-reader.ts, which may end it at any moment. A thread beside the
 * reading, which reading cannot hold up, ends it when it takes too much memory or has lost the process that started it.
 */
const [limit = ''] = process.argv.slice(2);
const watch = `
  const { ppid } = process;
  setInterval(() => {
    if (process.memoryUsage.rss() > ${Number(limit)} || process.ppid !== ppid) process.kill(process.pid, 'SIGKILL');
  }, 50);
`;
new Worker(watch, { eval: true, execArgv: [] }).unref();

// The terminal sends the interrupt to both processes; the other one decides what it means.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (job: Job) => {
  run(job).then(send, (error: unknown) => send(answerError(error)));
});

async function run({ bytes, fileName, directory, withPages }: Job): Promise<Answer> {
  const onProgress = (done: number, of: number) => send({ is: 'progress', done, of });
  const recognise = await findRecogniser();
  const draft = await readDocument(bytes, { fileName, directory, recognise, onProgress });
  return { is: 'read', reading: { draft, pages: withPages ? await drawPagesOf(bytes, fileName, draft) : [] } };
}

function send(answer: Answer): void {
  process.send?.(answer);
}
