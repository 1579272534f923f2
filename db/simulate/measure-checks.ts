import { asc, eq } from 'drizzle-orm';
import { runChecks } from '@/lib/report/checks';
import type { ReportToCheck } from '@/lib/report/checks/report-to-check';
import { developmentCases } from '@/lib/report/narrative/corpus/development';
import type { Database } from '../client';
import { reports, sections } from '../schema';
import { loadTables } from '../tables';

const sentencesOfParagraph = 8;
/** So many sentences come to one with a number. */
const oneIn = 10;
/**
 * What a long overall section has in it: the sentences that the rules on narrative were made by, about four thousand characters. As in reports, most of
 * them state no number.
 */
const longNarrative = developmentCases
  .map(({ sentence }, index) => (index % oneIn === 0 ? sentence : sentence.replace(/[\d０-９]+/g, '几')))
  .map((sentence, index) => (index % sentencesOfParagraph === 0 ? `\n${sentence}` : sentence))
  .join('');

/**
 * How long all checks of a report take, beside reading its figures and texts from the database. The texts are made longer than simulated ones are; each report
 * is held against last year's, against its departments, and against the text of another agency.
 * @returns milliseconds of processor time a report on average, whatever else the machine does, and of how many reports
 */
export function measureChecks(db: Database): { reports: number; load: number; check: number } {
  const agencyIds = db.selectDistinct({ id: reports.agencyId }).from(reports).all();
  let [count, load, check] = [0, 0, 0];
  for (const { id } of agencyIds) {
    const start = process.cpuUsage();
    const loaded = loadReports(db, id);
    load += since(start);
    const whole = loaded.map(lengthen);
    const started = process.cpuUsage();
    for (const [index, report] of whole.entries()) {
      const before = whole[index - 1];
      runChecks(report, {
        lastYear: before?.year === report.year - 1 ? before : null,
        departments: { received: { count: 20, sum: 100 }, concluded: { count: 20, sum: 100 } },
        similar: [{ agency: 'other', year: report.year, section: 1, text: otherText }],
      });
      count += 1;
    }
    check += since(started);
  }
  return { reports: count, load: load / count, check: check / count };
}

/** As a text is that was read, and not as two that were put together, which the first to look at it would have to copy. */
const flat = (text: string) => Buffer.from(text).toString();
const otherText = flat(`另一个机关。${longNarrative}`);

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function loadReports(db: Database, agencyId: number): ReportToCheck[] {
  const found = db.select().from(reports).where(eq(reports.agencyId, agencyId)).orderBy(asc(reports.year)).all();
  const tables = loadTables(db, found);
  return found.map(({ id, year, form, title, periodFrom, periodTo }) => ({
    year,
    form,
    title,
    period: periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null,
    sections: db.select().from(sections).where(eq(sections.reportId, id)).orderBy(asc(sections.number)).all(),
    tables: tables.get(id) ?? {},
  }));
}

function lengthen(report: ReportToCheck): ReportToCheck {
  const longer = report.sections.map((section) =>
    section.number === 1 ? { ...section, text: flat(`${section.text}\n${longNarrative}`) } : section,
  );
  return { ...report, sections: longer };
}
