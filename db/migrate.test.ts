import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MigrationError, migrate } from './migrate';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-migrate-'));
  file = join(folder, 'var', 'gongkai.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const family = `CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT);
--> statement-breakpoint
CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parents(id) ON DELETE CASCADE);`;

const rebuildOfParents = `CREATE TABLE __new_parents (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--> statement-breakpoint
INSERT INTO __new_parents SELECT id, name FROM parents;
--> statement-breakpoint
DROP TABLE parents;
--> statement-breakpoint
ALTER TABLE __new_parents RENAME TO parents;`;

function writeMigrations(migrations: Record<string, string>): string {
  const target = join(folder, 'migrations');
  mkdirSync(join(target, 'meta'), { recursive: true });
  for (const [tag, sql] of Object.entries(migrations)) writeFileSync(join(target, `${tag}.sql`), sql);
  const entries = Object.keys(migrations).map((tag) => ({ tag }));
  writeFileSync(join(target, 'meta', '_journal.json'), JSON.stringify({ entries }));
  return target;
}

function query(sql: string): unknown {
  const client = new Sqlite(file);
  try {
    return client.prepare(sql).pluck().get();
  } finally {
    client.close();
  }
}

function fill(sql: string): void {
  const client = new Sqlite(file);
  client.exec(sql);
  client.close();
}

describe('migrate', () => {
  test('makes the committed schema in a new file and folder, once', () => {
    expect(migrate(file).at(0)).toBe('0000_initial');
    expect(migrate(file)).toEqual([]);
    expect(query("SELECT count(*) FROM sqlite_master WHERE name = 'reports'")).toBe(1);
  });

  test('a migration that rebuilds a parent table keeps its children', () => {
    migrate(file, writeMigrations({ '0000_family': family }));
    fill("INSERT INTO parents VALUES (1, 'a'); INSERT INTO children VALUES (7, 1)");
    migrate(file, writeMigrations({ '0000_family': family, '0001_rebuild': rebuildOfParents }));
    expect(query('SELECT parent_id FROM children')).toBe(1);
  });

  test('a migration that fails half way leaves the database as it was', () => {
    migrate(file, writeMigrations({ '0000_family': family }));
    const broken = 'CREATE TABLE more (id INTEGER);\n--> statement-breakpoint\nSELECT * FROM nowhere;';
    const migrations = writeMigrations({ '0000_family': family, '0001_broken': broken });
    expect(() => migrate(file, migrations)).toThrow(MigrationError);
    expect(query("SELECT count(*) FROM sqlite_master WHERE name = 'more'")).toBe(0);
    expect(query('SELECT count(*) FROM migrations')).toBe(1);
  });

  test('a migration that would leave broken references is refused', () => {
    migrate(file, writeMigrations({ '0000_family': family }));
    fill("INSERT INTO parents VALUES (1, 'a'); INSERT INTO children VALUES (7, 1)");
    const migrations = writeMigrations({ '0000_family': family, '0001_orphans': 'DELETE FROM parents' });
    expect(() => migrate(file, migrations)).toThrow(/children/);
    expect(query('SELECT count(*) FROM parents')).toBe(1);
  });

  test('a database of a newer version is refused', () => {
    migrate(file, writeMigrations({ '0000_family': family, '0001_rebuild': rebuildOfParents }));
    expect(() => migrate(file, writeMigrations({ '0000_family': family }))).toThrow(/newer/);
  });

  test('processes that start at the same time do not clash', async () => {
    const program = `import { migrate } from '${join(import.meta.dirname, 'migrate.ts')}'; console.log(migrate('${file}').length)`;
    const start = () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
    const results = await Promise.all([start(), start(), start(), start()]);
    const applied = results.map(({ stdout }) => Number(stdout.trim()));
    expect(applied.filter((count) => count > 0)).toHaveLength(1);
  }, 30_000);
});
