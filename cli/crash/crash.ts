import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { getDatabase, openDatabase, setDatabase } from '@/db/client';
import { deriveAll } from '@/db/derive';
import { migrate } from '@/db/migrate';
import { nameAgency } from '@/db/simulate/names';
import { simulatePortal } from '@/db/simulate/simulate-portal';
import { makeTestStaff } from '@/lib/desk/test-staff';
import { env } from '@/lib/env';
import { readDocument } from '@/lib/read/read-document';
import type { TableKey } from '@/lib/report/form';
import { Ledger } from './ledger';
import { killAtOnce, startVictim, waitForPortal } from './portal';
import { publishCorrections } from './reviewers';
import { type Ledgers, readDerived, verify, type Whole } from './verify';
import { answerInquiries, submitInquiries, takeInquiriesIn } from './visitors';

/**
 * `npm run test:crash`: kills the portal, and a process that imports and publishes, at random moments while citizens send inquiries and staff take
 * in and answer. After every round, everything that was acknowledged must be there, nothing twice, no report by half, and the database whole; at the
 * end, what follows from the reports must be what it would be if it were worked out anew. Ends with 1 where anything is wrong.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, port: { type: 'string', default: '3950' } },
});
const rounds = Number(values.rounds);
const base = `http://localhost:${values.port}`;
/** The most milliseconds that the portal and the import work before they are killed. */
const longestRound = 3000;
const citizens = 3;
const agencies = Array.from({ length: 2000 }, (_, index) => nameAgency(index).slug);

// cli/launch/crash.mjs sets DATABASE_FILE, BUILD_FOLDER and limits, for this process and for those that it kills.
const file = env.DATABASE_FILE;
const document = join(dirname(file), 'report.html');
const bytes = findSoundDocument();
rmSync(dirname(file), { recursive: true, force: true });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(document, bytes);
migrate(file);
setDatabase(openDatabase(file));
const db = getDatabase();
simulatePortal(db, { agencies: agencies.length, years: [], seed: 1 }, () => undefined);
db.$client.pragma('synchronous = FULL');
const clerk = await makeTestStaff('clerk', agencies);
const reviewers = [
  clerk,
  await makeTestStaff('reviewer', agencies),
  await makeTestStaff('reviewer', agencies),
  await makeTestStaff('publisher', agencies),
].map(({ cookie }) => cookie);
const whole = await readWhole();
const ledgers: Ledgers = {
  inquiries: new Ledger(),
  answers: new Ledger(),
  drafts: new Ledger(),
  publications: new Ledger(),
  corrections: new Ledger(),
};
let [next, faults] = [0, 0];

for (let round = 1; round <= rounds; round += 1) {
  await playRound();
  // As whoever starts the portal again would see it: FTS5 checks its index by what a connection remembers of it.
  const { $client: fresh } = openDatabase(file);
  const found = verify(fresh, ledgers, whole);
  fresh.close();
  for (const fault of found) console.error(`round ${round}: ${fault}`);
  faults += found.length;
  if (round % 10 === 0 || round === rounds) console.log(`round ${round}: ${tell()}; ${faults} faults`);
}
const before = readDerived(db.$client);
deriveAll(db);
for (const [table, rows] of readDerived(db.$client)) {
  if (rows === before.get(table)) continue;
  console.error(`${table} is not what follows from the reports`);
  faults += 1;
}
setDatabase(undefined);
console.log(`${rounds} rounds, ${faults} faults`);
process.exit(faults > 0 || !isWorthIt() ? 1 : 0);

/** Starts everything, lets it work for a random while, and kills all at once. */
async function playRound(): Promise<void> {
  const portal = startVictim(['node_modules/next/dist/bin/next', 'start', '--port', values.port]);
  let isReady = () => {};
  const ready = new Promise<void>((settle) => {
    isReady = settle;
  });
  const importer = startVictim(
    ['--import', 'tsx', 'cli/crash/import-forever.ts', document, String(next), agencies.join(',')],
    (line) => (line === 'ready' ? isReady() : hearImporter(line)),
  );
  await Promise.all([waitForPortal(base, portal), ready]);
  const stop = new AbortController();
  const visit = { base, ledger: ledgers.inquiries, agency: agencies[0] ?? '', signal: stop.signal };
  const visits = [
    ...Array.from({ length: citizens }, () => submitInquiries(visit)),
    takeInquiriesIn(visit, clerk.cookie),
    answerInquiries({ ...visit, ledger: ledgers.answers }, clerk.cookie, db.$client),
    answerInquiries({ ...visit, ledger: ledgers.answers }, clerk.cookie, db.$client),
    publishCorrections({ ...visit, ledger: ledgers.corrections }, reviewers, db.$client),
  ];
  const ended = Promise.all(visits);
  try {
    await Promise.race([pause(Math.random() * longestRound), ended]);
  } finally {
    await Promise.all([killAtOnce(portal), killAtOnce(importer)]);
    stop.abort();
  }
  await ended;
}

function hearImporter(line: string): void {
  const [, verb, what, sha256, number] = /^(send|done) (draft|published) (\w+) (\d+)$/.exec(line) ?? [];
  if (sha256 === undefined) return;
  const ledger = what === 'draft' ? ledgers.drafts : ledgers.publications;
  if (verb === 'send') {
    ledger.send(sha256);
    // The next process begins with the one that was broken off.
    next = Number(number);
  } else {
    ledger.acknowledge(sha256);
    if (what === 'published') next = Number(number) + 1;
  }
}

/** A document of the sample data in whose report everything agrees: one that does not could not be corrected without an explanation. */
function findSoundDocument(): Buffer {
  const { $client: sample } = openDatabase(file);
  const found = sample
    .prepare<[], Buffer>(
      `SELECT bytes FROM documents JOIN reports ON document_sha256 = sha256
       WHERE media_type LIKE 'text/html%' AND reports.id NOT IN (SELECT report_id FROM findings) LIMIT 1`,
    )
    .pluck()
    .get();
  sample.close();
  if (!found) throw new Error('the sample data have no document in which everything agrees');
  return found;
}

/** How many rows the report of the document has when it is whole. */
async function readWhole(): Promise<Whole> {
  const draft = await readDocument(bytes, { fileName: document, directory: [] });
  const rows = (table: TableKey) => Object.keys(draft.tables[table] ?? {}).length;
  return {
    requests: rows('requests'),
    proactive: rows('proactive'),
    disputes: rows('disputes'),
    sections: draft.sections.length,
  };
}

function tell(): string {
  const counts = Object.entries(ledgers).map(([name, ledger]) => {
    const { sent, acknowledged } = ledger.count();
    return `${name} ${acknowledged} acknowledged of ${sent}`;
  });
  return counts.join(', ');
}

/** A test in which hardly anything happened between the kills shows nothing. */
function isWorthIt(): boolean {
  return Object.values(ledgers).every((ledger) => ledger.count().acknowledged >= rounds / 10);
}
