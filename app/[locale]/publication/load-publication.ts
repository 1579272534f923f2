import { connection } from 'next/server';
import { loadPublicationCounts } from '@/app/published';
import { countPublicationUnder, listPublication } from '@/db/queries/publication';
import type { PublicationQuery } from '@/lib/i18n/publication-query';
import { dayInChina } from '@/lib/report/day-in-china';
import { isExpected, publicationStatus } from '@/lib/report/deadline';
import { countAgencies, lastEndedYear, totalPublication } from '@/lib/report/publication-totals';

/** Totals by year, and one page of agencies with the state of each year from their first report on. */
export async function loadPublication({ kind, parent, status, year, after }: PublicationQuery, pageSize: number) {
  // The day is that of the request, not that of the build.
  await connection();
  const today = dayInChina(Date.now());
  const { counts, closed } = await loadPublicationCounts();
  const totals = totalPublication(counts, closed, today);
  const years = [...new Set(totals.map((total) => total.year))].sort((a, b) => b - a);
  const chosenYear = year ?? lastEndedYear(today);
  const state = status && { year: chosenYear, status };
  const filter = { kind, state, today };
  const found = await listPublication({ ...filter, parent }, { after: after ?? null, limit: pageSize + 1 });
  const total =
    parent === undefined ? countAgencies(counts, closed, filter) : await countPublicationUnder({ ...filter, parent });
  const rows = found.slice(0, pageSize);
  const agencies = rows.map(({ reports, ...agency }) => ({
    ...agency,
    cells: years
      .filter((each) => each >= (reports[0]?.year ?? each))
      .filter((each) => isExpected(agency, each) || reports.some((own) => own.year === each))
      .map((each) => {
        const report = reports.find((own) => own.year === each);
        const publishedOn = report?.publishedOn ?? null;
        const isPublished = report !== undefined;
        const publication = publicationStatus({ kind: agency.kind, year: each, publishedOn, isPublished, today });
        return { year: each, publishedOn, isPublished, ...publication };
      }),
  }));
  const next = found.length > pageSize ? (rows.at(-1)?.slug ?? null) : null;
  return { totals, years, chosenYear, agencies, total, next };
}
