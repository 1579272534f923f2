import { answerNotFound, answerTables, isTableFormat, splitFileName } from '@/app/answer-tables';
import { citeAgency, citeChanges, citeRollUp } from '@/app/cite';
import { loadAgency, loadRollUp, loadRollUpYears, loadVersion } from '@/app/published';
import { reportsTable } from '@/lib/export/agency-tables';
import { changesTable } from '@/lib/export/changes-table';
import { type Citable, originOf } from '@/lib/export/citation';
import type { DataTable } from '@/lib/export/data-table';
import { figuresTable } from '@/lib/export/figures-table';
import { rollUpAgenciesTable, rollUpTable } from '@/lib/export/rollup-table';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { hasForm } from '@/lib/report/checks/compare';

interface Data {
  cited: Citable;
  tables: readonly [DataTable, ...DataTable[]];
}
type Loaded = NonNullable<Awaited<ReturnType<typeof loadAgency>>>;

/** What can be taken away, by the name of its file; the years are those in it. */
const files: readonly {
  name: RegExp;
  load: (locale: Locale, loaded: Loaded, years: readonly number[]) => Promise<Data | null>;
}[] = [
  { name: /^figures$/, load: loadFigures },
  { name: /^rollup-(\d{4})$/, load: loadRollUpTables },
  { name: /^changes-(\d{4})-(\d{4})$/, load: loadChanges },
];

/** Tables of an agency, as `figures.csv`, `rollup-2024.xlsx`, `changes-2023-2024.json`, …: those of the page that links to them. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/files/[file]'>) {
  const { locale, slug, file } = await params;
  const { name, format } = splitFileName(file);
  const found = files.flatMap(({ name: pattern, load }) => {
    const match = pattern.exec(name);
    return match ? [{ load, years: match.slice(1).map(Number) }] : [];
  })[0];
  const loaded = found && isLocale(locale) && isTableFormat(format) ? await loadAgency(slug) : null;
  if (!found || !isLocale(locale) || !isTableFormat(format) || !loaded) return answerNotFound();
  const data = await found.load(locale, loaded, found.years);
  if (!data) return answerNotFound();
  const fileName = name === 'figures' ? slug : `${slug}-${name}`;
  return answerTables({ locale, format, fileName, origin: originOf(locale, data.cited), tables: data.tables });
}

/** Every figure of every report, and the list of the reports. */
async function loadFigures(locale: Locale, loaded: Loaded): Promise<Data> {
  const { agency, reports, publication } = loaded;
  return {
    cited: citeAgency(locale, loaded),
    tables: [figuresTable(locale, agency, reports), reportsTable(locale, agency.slug, publication, reports)],
  };
}

/** A government beside the sum of the agencies under it, and which of these are in the sum. */
async function loadRollUpTables(locale: Locale, { agency }: Loaded, [year = 0]: readonly number[]) {
  if (!(await loadRollUpYears(agency.slug))?.includes(year)) return null;
  const { rollUp, members } = await loadRollUp(agency.slug, year);
  const published = members.filter(({ state }) => state === 'inSum').length;
  const tables: Data['tables'] = [
    rollUpTable(locale, { agency, year, rollUp, published }),
    rollUpAgenciesTable(locale, year, members),
  ];
  return { cited: citeRollUp(locale, agency, year, await loadVersion()), tables };
}

/** Two years beside each other, the earlier first. */
async function loadChanges(locale: Locale, { agency, reports }: Loaded, [first = 0, second = 0]: readonly number[]) {
  const of = (year: number) => reports.filter(hasForm).find((report) => report.year === year);
  const [before, now] = [of(first), of(second)];
  if (first >= second || !before || !now) return null;
  const tables: Data['tables'] = [changesTable(locale, { agency, before, now })];
  return { cited: citeChanges(locale, agency, before, now), tables };
}
