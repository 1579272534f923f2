import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { measureChecks } from '@/db/simulate/measure-checks';
import { simulatePortal } from '@/db/simulate/simulate-portal';

/**
 * `npm run bench:checks`: how long all checks of one report take on average over 100 000 simulated reports, beside reading its figures and texts from the
 * database. Ends with 1 where it is two milliseconds or more.
 */
const { values } = parseArgs({ options: { reports: { type: 'string', default: '100000' } } });
const limit = 2;
const years = [2020, 2021, 2022, 2023, 2024];

const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const file = join(folder, 'bench.db');
let isWithin = false;
try {
  migrate(file);
  const db = openDatabase(file);
  simulatePortal(db, { agencies: Math.ceil(Number(values.reports) / years.length), years, seed: 1 }, (stored) => {
    process.stderr.write(`${stored} reports simulated\n`);
  });
  const { reports, load, check } = measureChecks(db);
  db.$client.close();
  isWithin = check < limit;
  process.stdout.write(
    `${reports} reports: all checks ${check.toFixed(3)} ms a report${isWithin ? '' : '  TOO SLOW'}, reading it from the database ${load.toFixed(3)} ms\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(isWithin ? 0 : 1);
