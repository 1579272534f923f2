import { and, desc, eq, sql } from 'drizzle-orm';
import { closedGrams, foldText, splitRuns, toTokens } from '@/lib/search/tokens';
import type { Executor } from './client';
import { isPublished } from './is-published';
import { refreshPublication } from './refresh-publication';
import { listAliases } from './refresh-published';
import { agencies, reportCounts, reports } from './schema';

/** How many letters at a time pinyin and English names are indexed by: a part of a name has to have as many to be found. */
export const latinGram = 3;
export const initialsGram = 2;

/** Works out anew what is kept beside an agency: its newest report, the years in which it published, and the words that it is found by. */
export function refreshAgency(db: Executor, agencyId: number): void {
  const newest = db
    .select({ latestYear: reports.year, latestReceived: reportCounts.received })
    .from(reports)
    .leftJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(and(eq(reports.agencyId, agencyId), isPublished))
    .orderBy(desc(reports.year))
    .limit(1)
    .get();
  const agency = db
    .update(agencies)
    .set(newest ?? { latestYear: null, latestReceived: null })
    .where(eq(agencies.id, agencyId))
    .returning({
      name: agencies.name,
      nameEn: agencies.nameEn,
      pinyin: agencies.pinyin,
      pinyinInitials: agencies.pinyinInitials,
    })
    .get();
  refreshPublication(db, agencyId);
  dropAgencyWords(db, agencyId);
  if (!agency) return;
  const { han, initials, latin } = agencyWords({ ...agency, aliases: listAliases(db, agencyId) });
  db.run(
    sql`INSERT INTO agency_words (rowid, han, initials, latin) VALUES (${agencyId}, ${han}, ${initials}, ${latin})`,
  );
}

/** To be called where an agency is deleted. */
export function dropAgencyWords(db: Executor, agencyId: number): void {
  db.run(sql`DELETE FROM agency_words WHERE rowid = ${agencyId}`);
}

interface Names {
  name: string;
  nameEn: string;
  aliases: readonly string[];
  pinyin: string;
  pinyinInitials: string;
}

/** The words of an agency by column of its full-text index: pairs of Chinese characters, of initials, and triples of letters. */
export function agencyWords({ name, nameEn, aliases, pinyin, pinyinInitials }: Names) {
  const english = splitRuns(foldText([nameEn, name, ...aliases].join(' '))).filter(({ isHan }) => !isHan);
  const words = [...english.map(({ text }) => text), ...pinyin.split(' ')];
  return {
    han: [name, ...aliases].flatMap(toTokens).join(' '),
    initials: pinyinInitials
      .split(' ')
      .flatMap((word) => closedGrams(word, initialsGram))
      .join(' '),
    latin: words.flatMap((word) => closedGrams(word, latinGram)).join(' '),
  };
}
