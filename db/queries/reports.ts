import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import { checkFigures } from '@/lib/report/checks';
import type { CheckedReport } from '@/lib/report/checks/compare';
import type { CheckResult, RepeatEvidence } from '@/lib/report/checks/result';
import type { Note, Period, Section } from '@/lib/report/draft';
import type { FigureTables } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';
import { getDatabase } from '../client';
import { loadNotes } from '../report-content';
import { agencies, documentPages, documents, excerpts, reportCounts, reports, sections } from '../schema';
import { loadTables } from '../tables';
import { type AgencyDetail, findAgency } from './agencies';
import { loadOutcomeCounts, loadReportFindings, noChecks, type OutcomeCounts, type ReportFindings } from './findings';

export interface ReportOfAgency {
  year: number;
  form: FormKey | null;
  title: string | null;
  publishedOn: string | null;
  hasDocument: boolean;
  /** When this portal last changed the report, in milliseconds since 1970. */
  updatedAt: number;
  tables: FigureTables;
  /** How many checks came to which outcome. */
  checks: OutcomeCounts;
}

export interface ReportDetail {
  year: number;
  form: FormKey | null;
  title: string | null;
  period: Period | null;
  publishedOn: string | null;
  sourceUrl: string | null;
  sourceNote: string | null;
  sourceSha256: string | null;
  hasDocument: boolean;
  /** Whether rows or pages of the document are kept that its figures stand on. */
  hasSource: boolean;
  isSample: boolean;
  /** When this portal last changed the report, in milliseconds since 1970. */
  updatedAt: number;
  agency: AgencyDetail;
  sections: Section[];
  notes: Note[];
  tables: FigureTables;
  checks: ReportFindings;
  /** The rule that the form prints, worked out for each applicant column. */
  balances: CheckResult[];
  /** The texts of other reports that a finding says are repeated. */
  repeated: RepeatedText[];
  /** The nearest years with a published report. */
  neighbours: { previous: number | null; next: number | null };
  /** The report of the year before, where it is published and has a form. */
  lastYear: CheckedReport | null;
}

/** A section of another report. */
export interface RepeatedText {
  evidence: RepeatEvidence;
  agency: AgencyName;
  text: string;
}

export interface LatestReport {
  agency: AgencyName & { isFictitious: boolean };
  year: number;
  title: string | null;
  publishedOn: string | null;
  received: number | null;
}

const isPublished = eq(reports.status, 'published');

/** Every published report of an agency, oldest first; none where there is no such agency. */
export async function listReportsOfAgency(slug: string): Promise<ReportOfAgency[]> {
  const db = getDatabase();
  const found = await db
    .select({
      id: reports.id,
      year: reports.year,
      form: reports.form,
      title: reports.title,
      publishedOn: reports.publishedOn,
      hasDocument: sql<boolean>`${reports.documentSha256} IS NOT NULL`.mapWith(Boolean),
      updatedAt: reports.updatedAt,
    })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, slug), isPublished))
    .orderBy(asc(reports.year));
  const tables = loadTables(db, found);
  const counts = await loadOutcomeCounts(found.map(({ id }) => id));
  return found.map(({ id, ...report }) => {
    return { ...report, tables: tables.get(id) ?? {}, checks: counts.get(id) ?? noChecks };
  });
}

/** A published report with everything that its page shows, or null. */
export async function findReport(slug: string, year: number): Promise<ReportDetail | null> {
  const db = getDatabase();
  const agency = await findAgency(slug);
  if (!agency) return null;
  const rows = await db
    .select({ report: reports })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, slug), isPublished))
    .orderBy(asc(reports.year));
  const published = rows.map(({ report }) => report);
  const at = published.findIndex((report) => report.year === year);
  const found = published[at];
  if (!found) return null;
  const previous = published[at - 1];
  const tables = loadTables(db, previous ? [found, previous] : [found]);
  const withForm = ({ id, year: of, form }: typeof found): CheckedReport | null =>
    form && { year: of, form, tables: tables.get(id) ?? {} };
  const thisYear = withForm(found);
  const checks = await loadReportFindings(found.id);
  return {
    year,
    form: found.form,
    title: found.title,
    period: found.periodFrom && found.periodTo ? { from: found.periodFrom, to: found.periodTo } : null,
    publishedOn: found.publishedOn,
    sourceUrl: found.sourceUrl,
    sourceNote: found.sourceNote,
    sourceSha256: found.sourceSha256,
    hasDocument: found.documentSha256 !== null,
    hasSource: await isTraced(found),
    isSample: found.isSample,
    updatedAt: found.updatedAt,
    agency,
    sections: await loadSections(found.id),
    notes: loadNotes(getDatabase(), found.id),
    tables: tables.get(found.id) ?? {},
    checks,
    balances: thisYear ? checkFigures(thisYear, null).filter(({ kind }) => kind === 'requests.balance') : [],
    repeated: await loadRepeated(slug, checks),
    neighbours: { previous: previous?.year ?? null, next: published[at + 1]?.year ?? null },
    lastYear: previous?.year === year - 1 ? withForm(previous) : null,
  };
}

async function loadRepeated(slug: string, { findings }: ReportFindings): Promise<RepeatedText[]> {
  const evidences = findings.flatMap(({ evidence }) => (evidence.is === 'repeat' ? [evidence] : []));
  const texts = evidences.map(async (evidence) => {
    const { slug: owner, name, nameEn } = agencies;
    const isOther = and(eq(owner, evidence.of.agency ?? slug), eq(reports.year, evidence.of.year), isPublished);
    const [found] = await getDatabase()
      .select({ agency: { slug: owner, name, nameEn }, text: sections.text })
      .from(reports)
      .innerJoin(agencies, eq(agencies.id, reports.agencyId))
      .innerJoin(sections, and(eq(sections.reportId, reports.id), eq(sections.number, evidence.section)))
      .where(isOther);
    return found ? [{ evidence, ...found }] : [];
  });
  return (await Promise.all(texts)).flat();
}

async function isTraced({ id, documentSha256 }: typeof reports.$inferSelect): Promise<boolean> {
  const db = getDatabase();
  const rows = await db.select({ id: excerpts.position }).from(excerpts).where(eq(excerpts.reportId, id)).limit(1);
  if (rows.length > 0 || documentSha256 === null) return rows.length > 0;
  const ofDocument = eq(documentPages.sha256, documentSha256);
  return (await db.select({ page: documentPages.page }).from(documentPages).where(ofDocument).limit(1)).length > 0;
}

/** Sections 1 and 5 of every published report of an agency, oldest first; null where a report has no such text. */
export async function listNarratives(
  slug: string,
): Promise<{ year: number; overview: string | null; improvements: string | null }[]> {
  const ofNumber = (number: 1 | 5) =>
    sql<
      string | null
    >`(SELECT ${sections.text} FROM ${sections} WHERE ${sections.reportId} = ${reports.id} AND ${sections.number} = ${number})`;
  return getDatabase()
    .select({ year: reports.year, overview: ofNumber(1), improvements: ofNumber(5) })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, slug), isPublished))
    .orderBy(asc(reports.year));
}

async function loadSections(reportId: number): Promise<Section[]> {
  return getDatabase()
    .select({ number: sections.number, heading: sections.heading, text: sections.text })
    .from(sections)
    .where(eq(sections.reportId, reportId))
    .orderBy(asc(sections.number));
}

/** The source document of a published report, where it is kept here. */
export async function findDocument(
  slug: string,
  year: number,
): Promise<{ fileName: string; mediaType: string; bytes: Buffer } | null> {
  const [found] = await getDatabase()
    .select({ fileName: documents.fileName, mediaType: documents.mediaType, bytes: documents.bytes })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .innerJoin(documents, eq(documents.sha256, reports.documentSha256))
    .where(and(eq(agencies.slug, slug), eq(reports.year, year), isPublished));
  return found ?? null;
}

/** The reports that agencies published last; those whose day is not known come at the end. */
export async function listLatestReports(limit: number): Promise<LatestReport[]> {
  return getDatabase()
    .select({
      agency: {
        slug: agencies.slug,
        name: agencies.name,
        nameEn: agencies.nameEn,
        isFictitious: agencies.isFictitious,
      },
      year: reports.year,
      title: reports.title,
      publishedOn: reports.publishedOn,
      received: reportCounts.received,
    })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .leftJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(isPublished)
    .orderBy(desc(reports.publishedOn), desc(reports.year), desc(reports.id))
    .limit(limit);
}

/** Which report pages there are: all of them, or the first few. */
export async function listReportKeys(limit = -1): Promise<{ slug: string; year: number; updatedAt: number }[]> {
  return getDatabase()
    .select({ slug: agencies.slug, year: reports.year, updatedAt: reports.updatedAt })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(isPublished)
    .orderBy(asc(agencies.slug), asc(reports.year))
    .limit(limit);
}
