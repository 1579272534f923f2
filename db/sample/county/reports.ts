import { createHash } from 'node:crypto';
import { expandTables } from '../compact';
import type { SampleReport } from '../report';
import { county, countyAgencies, fictitiousAgencies } from './agencies';
import { publicationDay } from './calendar';
import { writeDocument } from './document';
import { formUsed, workFlawsIn } from './flaws';
import { addCounts, printTables } from './print';
import { writeSections } from './sections';
import { type Counts, simulate, years } from './simulate';

/** Reports of the made up county, the same on every machine. Its government's figures include those of all its agencies. */
export function makeCountyReports(): SampleReport[] {
  const histories = new Map(countyAgencies.map(({ slug, scale }) => [slug, simulate(slug, scale)]));
  return countyAgencies.flatMap((agency) =>
    years.flatMap((year) => {
      const own = histories.get(agency.slug)?.get(year) ?? {};
      const all = [...histories.values()].map((history) => history.get(year) ?? {});
      const report = makeReport(agency, year, agency.slug === county ? addCounts(all) : own);
      return report ? [report] : [];
    }),
  );
}

function makeReport(agency: (typeof countyAgencies)[number], year: number, counts: Counts): SampleReport | null {
  const { slug, name, kind } = agency;
  const publishedOn = publicationDay(slug, kind, year);
  if (publishedOn === null) return null;
  const form = formUsed(slug, year);
  const tables = expandTables(form, workFlawsIn(slug, year, printTables(form, counts)));
  const sections = writeSections(slug, year, form, counts);
  const title = `${name}${year}年政府信息公开工作年度报告`;
  const contact = fictitiousAgencies.find((stored) => stored.slug === slug)?.contact ?? {};
  const html = writeDocument({ title, agency: name, year, form, publishedOn, contact, sections, tables });
  const bytes = Buffer.from(html);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    agency: slug,
    year,
    form,
    title,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    publishedOn,
    sourceUrl: null,
    sourceNote: '虚构示例：机关、数字和文件都由程序生成。',
    sourceSha256: sha256,
    document: { sha256, fileName: `${slug}-${year}.html`, mediaType: 'text/html; charset=utf-8', bytes, pages: [] },
    processingFee: null,
    excerpts: [],
    sections,
    notes: [],
    tables,
  };
}
