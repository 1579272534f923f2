import { and, eq } from 'drizzle-orm';
import type { AgencyKind, AgencyLevel } from '@/lib/report/agency';
import { fractionOf, type Measured } from '@/lib/report/indicators';
import type { PeerStatistics } from '@/lib/report/peers';
import { getDatabase } from '../client';
import { peerStatistics } from '../schema';

/**
 * What each indicator comes to over the published reports of agencies of one kind and level on one year, made-up ones apart from real ones.
 * An indicator that no report has a value for is absent. One look-up by primary key.
 */
export async function loadPeers(group: {
  kind: AgencyKind;
  level: AgencyLevel;
  year: number;
  fictitious: boolean;
}): Promise<PeerStatistics> {
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

function measuredOf(of: number, among: number | null): Measured {
  const fraction = fractionOf(of, among);
  return fraction ? { kind: 'rate', ...fraction } : { kind: 'count', value: of };
}
