import type Sqlite from 'better-sqlite3';
import { dueDays } from '@/lib/report/deadline';
import { toTokens } from '@/lib/search/tokens';
import { agencyWords } from '../refresh-agency';
import { facetWords, nameWords, publishedId } from '../refresh-published';
import { nameAgency } from './names';

/** A report that is to be the copy of another one, under another agency. */
export interface Copy {
  reportId: number;
  templateId: number;
  agencyId: number;
  /** Of the agency (db/simulate/names.ts). */
  index: number;
  parentId: number | null;
  year: number;
}

const publicationState = `CASE WHEN reports.published_on IS NULL THEN 'unknown' WHEN reports.published_on <= (own.year + 1) || '-' || CASE own.kind ${Object.entries(
  dueDays,
)
  .map(([kind, day]) => `WHEN '${kind}' THEN '${day}'`)
  .join(' ')} END THEN 'onTime' ELSE 'late' END`;

/** Tables whose rows are copied by their own rules below. */
const ownRules = ['reports', 'published_reports', 'feedback'];

/**
 * Copies reports, with all that is stored under them, whatever tables that may be: each row that names the template's id is copied under the
 * new id. To be called in a transaction.
 */
export function copyReports(client: Sqlite.Database, copies: readonly Copy[]): void {
  client.exec(
    'CREATE TEMP TABLE IF NOT EXISTS copies (report_id INTEGER PRIMARY KEY, template_id INTEGER, agency_id INTEGER, parent_id INTEGER, year INTEGER, title TEXT)',
  );
  client.exec('DELETE FROM copies');
  const note = client.prepare('INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?)');
  for (const { reportId, templateId, agencyId, parentId, year, index } of copies) {
    const title = `${nameAgency(index).aliases[0]}${year}年政府信息公开工作年度报告`;
    note.run(reportId, templateId, agencyId, parentId, year, title);
  }
  copyRows(client, 'reports', 'id', { id: 'copy.report_id', agency_id: 'copy.agency_id', title: 'copy.title' });
  copyRows(client, 'published_reports', 'report_id', {
    id: `copy.year * ${2 ** 32} + copy.report_id`,
    report_id: 'copy.report_id',
    agency_id: 'copy.agency_id',
    parent_id: 'copy.parent_id',
  });
  for (const table of tablesOfReports(client)) {
    copyRows(client, table, 'report_id', { report_id: 'copy.report_id', agency_id: 'copy.agency_id' });
  }
}

function tablesOfReports(client: Sqlite.Database): string[] {
  const found = client
    .prepare<[], string>(
      `SELECT DISTINCT list.name FROM pragma_table_list AS list JOIN pragma_table_info(list.name) AS info ON info.name = 'report_id'
       WHERE list.schema = 'main' AND list.type = 'table' ORDER BY list.name`,
    )
    .pluck()
    .all();
  return found.filter((table) => !ownRules.includes(table));
}

function copyRows(
  client: Sqlite.Database,
  table: string,
  key: string,
  changes: Readonly<Record<string, string>>,
): void {
  const columns = client
    .prepare<[string], { name: string; pk: number; keys: number }>(
      'SELECT name, pk, sum(pk > 0) OVER () AS keys FROM pragma_table_info(?)',
    )
    .all(table)
    // A number of its own is given anew.
    .filter(({ name, pk, keys }) => !(pk === 1 && keys === 1 && name === 'id' && changes.id === undefined));
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ name }) => changes[name] ?? `template."${name}"`).join(', ');
  client.exec(
    `INSERT INTO "${table}" (${names}) SELECT ${values} FROM copies AS copy CROSS JOIN "${table}" AS template ON template.${key} = copy.template_id ORDER BY copy.report_id`,
  );
}

/** Makes copies searchable. The texts are those of the templates, and are cut into words once. */
export function indexCopies(client: Sqlite.Database, copies: readonly Copy[], texts: Map<number, string>): void {
  const insert = client.prepare('INSERT INTO report_words (rowid, facets, name, text) VALUES (?, ?, ?, ?)');
  const sections = client
    .prepare<[number], string>('SELECT text FROM sections WHERE report_id = ? ORDER BY number')
    .pluck();
  const facts = client.prepare<[number], { form: '2019' | '2021' | null; has_findings: number }>(
    'SELECT form, has_findings FROM published_reports WHERE id = ?',
  );
  for (const { reportId, templateId, index, parentId, year } of copies) {
    const text = texts.get(templateId) ?? sections.all(templateId).flatMap(toTokens).join(' ');
    texts.set(templateId, text);
    const id = publishedId(year, reportId);
    const { form = null, has_findings = 0 } = facts.get(id) ?? {};
    const { name, nameEn, aliases, like } = nameAgency(index);
    const facets = facetWords({ year, kind: like.kind, parentId, form, hasFindings: has_findings === 1 });
    const title = `${aliases[0]}${year}年政府信息公开工作年度报告`;
    insert.run(id, facets, nameWords([name, nameEn, ...aliases], title, year), text);
  }
}

/**
 * Makes agencies findable by their names, and gives them what is kept beside them of their newest report.
 * @param ids of all agencies, in order
 * @param worked how many of the first have this already
 */
export function indexAgencies(client: Sqlite.Database, ids: readonly number[], worked: number): void {
  const insert = client.prepare('INSERT INTO agency_words (rowid, han, initials, latin) VALUES (?, ?, ?, ?)');
  const find = client.prepare<[number], { pinyin: string; pinyin_initials: string }>(
    'SELECT pinyin, pinyin_initials FROM agencies WHERE id = ?',
  );
  for (const [offset, id] of ids.slice(worked).entries()) {
    const { pinyin = '', pinyin_initials: pinyinInitials = '' } = find.get(id) ?? {};
    const { han, initials, latin } = agencyWords({ ...nameAgency(worked + offset), pinyin, pinyinInitials });
    insert.run(id, han, initials, latin);
  }
  client.exec(`
    UPDATE agencies SET (latest_year, latest_received) = (
      SELECT published.year, counts.received FROM published_reports AS published
      LEFT JOIN report_counts AS counts ON counts.report_id = published.report_id
      WHERE published.agency_id = agencies.id ORDER BY published.year DESC LIMIT 1
    )`);
  // Copies have a report for every year.
  client.exec(`
    INSERT INTO publication_years (agency_id, year, state, is_first, kind, is_fictitious, pinyin)
    SELECT agencies.id, own.year, ${publicationState}, own.year = (
      SELECT min(year) FROM published_reports WHERE agency_id = agencies.id
    ), agencies.kind, agencies.is_fictitious, agencies.pinyin
    FROM agencies CROSS JOIN published_reports AS own ON own.agency_id = agencies.id CROSS JOIN reports ON reports.id = own.report_id
    WHERE agencies.id >= ${Number(ids[worked] ?? 0)} AND ${ids.length > worked ? 1 : 0}`);
}
