import type { Executor } from '../client';
import { deriveReports } from '../derive';
import { expandTables } from '../sample/compact';
import { publicationDay } from '../sample/county/calendar';
import { formUsed } from '../sample/county/flaws';
import { addCounts, printTables } from '../sample/county/print';
import { writeSections } from '../sample/county/sections';
import { type Counts, simulate } from '../sample/county/simulate';
import { type ReportToSave, saveReport } from '../save-report';
import { agenciesOfCounty, nameAgency } from './names';

/**
 * Writes the reports of a whole county the way an import does, so that everything that follows from them is there to be copied.
 * @param county counts from 0
 * @param ids of its agencies, in order; the last county of a portal may have fewer than the others
 */
export function writeTemplate(
  db: Executor,
  { county, ids, years, seed }: { county: number; ids: readonly number[]; years: readonly number[]; seed: number },
): void {
  const agencies = Array.from({ length: agenciesOfCounty }, (_, index) =>
    nameAgency(county * agenciesOfCounty + index),
  );
  const histories = agencies.map(({ slug, like }) => simulate(`${seed} ${slug}`, like.scale));
  for (const [index, agencyId] of ids.entries()) {
    const agency = agencies[index];
    if (!agency) continue;
    for (const year of years) {
      const of = (history: Map<number, Counts> | undefined) => history?.get(year) ?? {};
      const counts = agency.isGovernment ? addCounts(histories.map(of)) : of(histories[index]);
      saveReport(db, agencyId, writeReport(agency, year, counts), Date.UTC(year + 1, 3));
    }
    deriveReports(db, agencyId, years);
  }
}

function writeReport(
  { slug, aliases, like }: ReturnType<typeof nameAgency>,
  year: number,
  counts: Counts,
): ReportToSave {
  const form = formUsed(slug, year);
  return {
    year,
    form,
    title: `${aliases[0]}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    publishedOn: publicationDay(slug, like.kind, year),
    sourceUrl: null,
    sourceNote: '模拟数据：机关、数字和文字都由程序生成。',
    sourceSha256: null,
    processingFee: null,
    documentSha256: null,
    isSample: false,
    sections: writeSections(slug, year, form, counts),
    notes: [],
    tables: expandTables(form, printTables(form, counts)),
    excerpts: [],
  };
}
