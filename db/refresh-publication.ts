import { and, asc, eq } from 'drizzle-orm';
import type { AgencyKind } from '@/lib/report/agency';
import { isExpected, publicationStatus } from '@/lib/report/deadline';
import { yearsThrough } from '@/lib/report/years';
import type { Executor } from './client';
import { isPublished } from './is-published';
import { agencies, publicationYears, reports } from './schema';

type PublicationState = (typeof publicationYears.$inferSelect)['state'];

/** Works out anew in which years an agency published, and whether in time. */
export function refreshPublication(db: Executor, agencyId: number): void {
  db.delete(publicationYears).where(eq(publicationYears.agencyId, agencyId)).run();
  const { kind, isFictitious, pinyin, closedOn } = agencies;
  const agency = db
    .select({ kind, isFictitious, pinyin, closedOn })
    .from(agencies)
    .where(eq(agencies.id, agencyId))
    .get();
  if (!agency) return;
  const published = db
    .select({ year: reports.year, publishedOn: reports.publishedOn })
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), isPublished))
    .orderBy(asc(reports.year))
    .all();
  const { closedOn: _, ...shown } = agency;
  const rows = yearsThrough(published.map(({ year }) => year)).flatMap((year, index) => {
    const report = published.find((own) => own.year === year);
    if (!report && !isExpected(agency, year)) return [];
    const state: PublicationState = report ? stateOf(agency.kind, report) : 'gap';
    return [{ ...shown, agencyId, year, isFirst: index === 0, state }];
  });
  if (rows.length > 0) db.insert(publicationYears).values(rows).run();
}

function stateOf(
  kind: AgencyKind,
  { year, publishedOn }: { year: number; publishedOn: string | null },
): PublicationState {
  if (publishedOn === null) return 'unknown';
  const { status } = publicationStatus({ kind, year, publishedOn, isPublished: true, today: publishedOn });
  return status === 'late' ? 'late' : 'onTime';
}
