import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import { indicatorKeys, type Measured } from '@/lib/report/indicators';
import { type PeerStatistic, summarisePeers } from '@/lib/report/peers';
import type { Executor } from './client';
import { agencies, peerStatistics, reportCounts, reports } from './schema';

/** Comparable agencies in one year. */
export type PeerGroup = Pick<typeof peerStatistics.$inferSelect, 'kind' | 'level' | 'isFictitious' | 'year'>;

/** Works out anew the indicators of the agencies that an agency is comparable with, for some years. To be called once their counts are. */
export function refreshPeersOf(db: Executor, agencyId: number, years: readonly number[]): void {
  const { kind, level, isFictitious } = agencies;
  const agency = db.select({ kind, level, isFictitious }).from(agencies).where(eq(agencies.id, agencyId)).get();
  if (agency) refreshPeers(db, agency, years);
}

/** The same for a group of comparable agencies, such as the one that an agency has left. */
export function refreshPeers(db: Executor, group: Omit<PeerGroup, 'year'>, years: readonly number[]): void {
  const { kind, level, isFictitious } = group;
  for (const year of new Set(years)) refreshGroup(db, { kind, level, isFictitious, year });
}

/** Works them out anew for everybody, once at the end where many reports were written. */
export function refreshAllPeers(db: Executor): void {
  const { kind, level, isFictitious } = agencies;
  const groups = db
    .selectDistinct({ kind, level, isFictitious, year: reports.year })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(eq(reports.status, 'published'))
    .all();
  db.delete(peerStatistics).run();
  for (const group of groups) refreshGroup(db, group);
}

function refreshGroup(db: Executor, group: PeerGroup): void {
  const { reportId: _, ...counts } = getTableColumns(reportCounts);
  const isOfGroup = and(
    eq(agencies.kind, group.kind),
    eq(agencies.level, group.level),
    eq(agencies.isFictitious, group.isFictitious),
  );
  const members = db.select({ id: agencies.id }).from(agencies).where(isOfGroup);
  const found = db
    .select(counts)
    .from(reports)
    .innerJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(and(eq(reports.year, group.year), inArray(reports.agencyId, members)))
    .all();
  const rows = indicatorKeys.flatMap((indicator) => {
    const statistic = summarisePeers(indicator, found);
    return statistic ? [{ ...group, indicator, ...toColumns(statistic) }] : [];
  });
  db.delete(peerStatistics)
    .where(
      and(
        eq(peerStatistics.kind, group.kind),
        eq(peerStatistics.level, group.level),
        eq(peerStatistics.isFictitious, group.isFictitious),
        eq(peerStatistics.year, group.year),
      ),
    )
    .run();
  if (rows.length > 0) db.insert(peerStatistics).values(rows).run();
}

function toColumns({ reports: count, median, middle, low, high }: PeerStatistic) {
  const [medianOf, medianAmong] = middle ? sidesOf(middle) : [null, null];
  const [lowOf, lowAmong] = sidesOf(low);
  const [highOf, highAmong] = sidesOf(high);
  return { reports: count, median, medianOf, medianAmong, lowOf, lowAmong, highOf, highAmong };
}

function sidesOf(measured: Measured): [of: number, among: number | null] {
  return measured.kind === 'rate' ? [measured.numerator, measured.denominator] : [measured.value, null];
}
