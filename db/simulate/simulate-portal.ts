import type Sqlite from 'better-sqlite3';
import type { Database } from '../client';
import { deriveAcross } from '../derive';
import { toSearchWords } from '../pinyin';
import { randomFor } from '../sample/county/random';
import { years as possibleYears } from '../sample/county/simulate';
import { type Copy, copyReports, indexAgencies, indexCopies } from './copy';
import { agenciesOfCounty, nameAgency } from './names';
import { writeTemplate } from './templates';

export interface Simulation {
  agencies: number;
  years: readonly number[];
  /** The same seed gives the same portal. */
  seed: number;
  /** How many counties are worked out; the others are copies of one of them under other names. */
  templates?: number;
}

const reportsOfBatch = 20_000;

/** The years that can be simulated. */
export const simulatedYears = { first: possibleYears[0], last: Math.max(...possibleYears) } as const;

/**
 * Fills an empty database with counties of made-up agencies, whose reports agree in themselves and from year to year.
 * @param onProgress called now and then with how many reports are stored
 * @returns how many reports there are; null, and nothing is changed, where the database holds agencies
 */
export function simulatePortal(
  db: Database,
  { agencies, years, seed, templates = 10 }: Simulation,
  onProgress: (stored: number) => void,
): number | null {
  const client = db.$client;
  if (client.prepare('SELECT 1 FROM agencies LIMIT 1').get() !== undefined) return null;
  // What is lost with the power can be simulated again.
  client.pragma('synchronous = OFF');
  client.pragma('foreign_keys = OFF');
  try {
    const ids = db.transaction(() => insertAgencies(client, agencies));
    const worked = Math.min(agencies, templates * agenciesOfCounty);
    for (let first = 0; first < worked; first += agenciesOfCounty) {
      const county = first / agenciesOfCounty;
      const members = ids.slice(first, Math.min(first + agenciesOfCounty, worked));
      db.transaction((tx) => writeTemplate(tx, { county, ids: members, years, seed }));
      onProgress((first + members.length) * years.length);
    }
    setBulk(client, true);
    const copies = planCopies(client, ids, worked, years, seed);
    const texts = new Map<number, string>();
    for (let start = 0; start < copies.length; start += reportsOfBatch) {
      const batch = copies.slice(start, start + reportsOfBatch);
      db.transaction(() => {
        copyReports(client, batch);
        indexCopies(client, batch, texts);
      });
      onProgress(worked * years.length + start + batch.length);
    }
    db.transaction((tx) => {
      indexAgencies(client, ids, worked);
      deriveAcross(tx);
    });
    client.exec("INSERT INTO report_words (report_words) VALUES ('optimize')");
    return agencies * years.length;
  } finally {
    setBulk(client, false);
    client.pragma('foreign_keys = ON');
    client.pragma('wal_checkpoint(TRUNCATE)');
    client.pragma('synchronous = FULL');
  }
}

/** Keeps more of the full-text index in memory and puts its parts together once at the end, not again and again. */
function setBulk(client: Sqlite.Database, isBulk: boolean): void {
  const set = (option: string, value: number) =>
    client.exec(`INSERT INTO report_words (report_words, rank) VALUES ('${option}', ${value})`);
  set('automerge', isBulk ? 0 : 4);
  set('hashsize', isBulk ? 2 ** 26 : 2 ** 20);
}

function insertAgencies(client: Sqlite.Database, count: number): number[] {
  const insert = client.prepare(
    `INSERT INTO agencies (slug, name, name_en, kind, level, parent_id, is_fictitious, is_sample, pinyin, pinyin_initials)
     VALUES (?, ?, ?, ?, ?, ?, 1, 0, ?, ?)`,
  );
  const insertAlias = client.prepare('INSERT INTO agency_aliases (agency_id, alias) VALUES (?, ?)');
  let government: number | null = null;
  return Array.from({ length: count }, (_, index) => {
    const { slug, name, nameEn, aliases, like, isGovernment } = nameAgency(index);
    const level = like.kind === 'township' || like.kind === 'subdistrict' ? 'township' : 'county';
    const parent = isGovernment ? null : government;
    const words = toSearchWords([name, ...aliases]);
    const { lastInsertRowid } = insert.run(
      slug,
      name,
      nameEn,
      like.kind,
      level,
      parent,
      words.pinyin,
      words.pinyinInitials,
    );
    const id = Number(lastInsertRowid);
    for (const alias of aliases) insertAlias.run(id, alias);
    if (isGovernment) government = id;
    return id;
  });
}

/** Which report is copied for whom, year by year, so that every index grows at its end. */
function planCopies(
  client: Sqlite.Database,
  ids: readonly number[],
  worked: number,
  years: readonly number[],
  seed: number,
): Copy[] {
  const find = client
    .prepare<[number | undefined, number], number>('SELECT id FROM reports WHERE agency_id = ? AND year = ?')
    .pluck();
  let reportId = client.prepare<[], number>('SELECT max(id) FROM reports').pluck().get() ?? 0;
  const counties = Math.floor(worked / agenciesOfCounty);
  return years.flatMap((year) =>
    ids.slice(worked).flatMap((agencyId, offset) => {
      const index = worked + offset;
      const county = Math.floor(index / agenciesOfCounty);
      const like = randomFor(`${seed} county ${county}`).int(0, counties - 1);
      const place = index % agenciesOfCounty;
      const templateId = find.get(ids[like * agenciesOfCounty + place], year);
      if (templateId === undefined) return [];
      reportId += 1;
      const parentId = place === 0 ? null : (ids[index - place] ?? null);
      return [{ reportId, templateId, agencyId, index, parentId, year }];
    }),
  );
}
