import { connection } from 'next/server';
import { loadPublicationTotals } from '@/app/published';
import { listPublication } from '@/db/queries/publication';
import { dayInChina } from '@/lib/export/words';
import type { PublicationQuery } from '@/lib/i18n/publication-query';
import { isExpected, publicationStatus } from '@/lib/report/deadline';
import { lastEndedYear } from '@/lib/report/publication-totals';

/** Totals by year, and one page of agencies with the state of each year from their first report on. */
export async function loadPublication({ kind, parent, status, year, page }: PublicationQuery, pageSize: number) {
  // The day is that of the request, not that of the build.
  await connection();
  const today = dayInChina(Date.now());
  const totals = await loadPublicationTotals(today);
  const years = [...new Set(totals.map((total) => total.year))].sort((a, b) => b - a);
  const chosenYear = year ?? lastEndedYear(today);
  const state = status && { year: chosenYear, status };
  const { rows, total } = await listPublication({ kind, parent, state, today, page, pageSize });
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
  return { totals, years, chosenYear, agencies, total };
}
