import { and, eq, sql } from 'drizzle-orm';
import type { AgencyKind, AgencyLevel } from '@/lib/report/agency';
import type { Measure } from '@/lib/report/compare/measures';
import { takeMeasure } from '@/lib/report/compare/take-measure';
import { type OutcomeGroupKey, outcomeGroups } from '@/lib/report/form';
import { fractionOf, type Measured } from '@/lib/report/indicators';
import { type PeerStatistic, type PeerStatistics, summariseMeasured } from '@/lib/report/peers';
import { getDatabase } from '../client';
import { agencies, peerStatistics, reports } from '../schema';
import { loadRow } from '../tables';

export interface PeerGroup {
  kind: AgencyKind;
  level: AgencyLevel;
  year: number;
  fictitious: boolean;
}

/**
 * What each indicator comes to over the published reports of agencies of one kind and level on one year, made-up ones apart from real ones.
 * An indicator that no report has a value for is absent. One look-up by primary key.
 */
export async function loadPeers(group: PeerGroup): Promise<PeerStatistics> {
  const found = await getDatabase()
    .select()
    .from(peerStatistics)
    .where(
      and(
        eq(peerStatistics.kind, group.kind),
        eq(peerStatistics.level, group.level),
        eq(peerStatistics.isFictitious, group.fictitious),
        eq(peerStatistics.year, group.year),
      ),
    );
  return Object.fromEntries(
    found.map(({ indicator, reports, median, ...sides }) => [
      indicator,
      {
        reports,
        median,
        middle: sides.medianOf === null ? null : measuredOf(sides.medianOf, sides.medianAmong),
        low: measuredOf(sides.lowOf, sides.lowAmong),
        high: measuredOf(sides.highOf, sides.highAmong),
      },
    ]),
  );
}

/**
 * What a cell or a group of rows comes to over the published reports of the same agencies, worked out from each of them: not for many reports.
 * @returns null where no report has a value
 */
export async function summariseRow(
  measure: Exclude<Measure, { kind: 'indicator' }>,
  group: PeerGroup,
): Promise<PeerStatistic | null> {
  const db = getDatabase();
  const { kind, level, isFictitious } = agencies;
  // SQLite keeps to the order of a cross join: the agencies are few, the reports of a year are not.
  const members = await db
    .select({ id: reports.id, form: reports.form })
    .from(agencies)
    .crossJoin(reports)
    .where(
      and(
        eq(kind, group.kind),
        eq(level, group.level),
        eq(isFictitious, group.fictitious),
        eq(reports.agencyId, agencies.id),
        eq(reports.year, group.year),
        sql`+${reports.status} = 'published'`,
      ),
    );
  const [table, rows] =
    measure.kind === 'cell' ? [measure.table, [measure.row]] : ['requests' as const, rowsOf(measure.group)];
  const figures = rows.map((row) => ({ row, cells: loadRow(db, table, row, members) }));
  const measured = members.flatMap(({ id, form }): Measured[] => {
    const own = figures.flatMap(({ row, cells }) => {
      const found = cells.get(id);
      return found ? [[row, found] as const] : [];
    });
    const taken = takeMeasure(measure, { year: group.year, form, tables: { [table]: Object.fromEntries(own) } });
    return taken.state === 'value' ? [{ kind: 'count', value: taken.value }] : [];
  });
  return summariseMeasured(measured);
}

const rowsOf = (key: OutcomeGroupKey): readonly string[] =>
  outcomeGroups.find((group) => group.key === key)?.rows ?? [];

function measuredOf(of: number, among: number | null): Measured {
  const fraction = fractionOf(of, among);
  return fraction ? { kind: 'rate', ...fraction } : { kind: 'count', value: of };
}
