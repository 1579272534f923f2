import { describe, expect, test } from 'vitest';
import { checkFigures } from '@/lib/report/checks';
import type { CheckedReport } from '@/lib/report/checks/compare';
import { countOf } from '@/lib/report/figure';
import { applicantColumns } from '@/lib/report/form';
import type { SampleReport } from '../report';
import { county, countyAgencies } from './agencies';
import { makeCountyReports } from './reports';
import { years } from './simulate';

const reports = makeCountyReports();
const find = (agency: string, year: number) =>
  reports.find((report) => report.agency === agency && report.year === year);
const checkedOf = (report: SampleReport | undefined): CheckedReport | null =>
  report?.form ? { year: report.year, form: report.form, tables: report.tables } : null;

function outcomesOf(report: SampleReport) {
  const checked = checkedOf(report);
  const results = checked ? checkFigures(checked, checkedOf(find(report.agency, report.year - 1))) : [];
  return new Set(results.map(({ outcome }) => outcome));
}

const requestOf = (report: SampleReport | undefined, row: string, column: string) =>
  countOf(report?.tables.requests?.[row]?.[column]);

describe('the made up county', () => {
  test('is the same each time', () => {
    const comparable = (all: SampleReport[]) =>
      all.map(({ document, ...report }) => ({ ...report, sha: document?.sha256 }));
    expect(comparable(makeCountyReports())).toEqual(comparable(reports));
  });

  test('has 24 agencies, and nearly all of their reports from 2019 to 2025', () => {
    expect(countyAgencies).toHaveLength(24);
    expect(reports.length).toBe(24 * years.length - 4);
    expect(new Set(reports.map(({ form }) => form))).toEqual(new Set(['2019', '2021']));
  });

  test('says in each document that it is made up', () => {
    for (const { document } of reports) expect(document?.bytes.toString()).toContain('虚构示例');
  });

  test('has no figure below zero but a change', () => {
    const negative = reports.flatMap(({ tables }) =>
      Object.values(tables).flatMap((table) =>
        Object.values(table).flatMap((cells) =>
          Object.entries(cells).filter(([column, figure]) => column !== 'itemsChange' && (countOf(figure) ?? 0) < 0),
        ),
      ),
    );
    expect(negative).toEqual([]);
  });

  test('its government counts no less than its agencies together, in any kind of applicant', () => {
    for (const year of years) {
      for (const column of applicantColumns) {
        const parts = countyAgencies.slice(1).map(({ slug }) => requestOf(find(slug, year), 'received', column) ?? 0);
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(requestOf(find(county, year), 'received', column)).toBeGreaterThanOrEqual(sum);
      }
    }
  });

  test('seven reports contradict themselves or the year before; all others agree', () => {
    const failing = reports.filter((report) => outcomesOf(report).has('fail'));
    expect(failing.map(({ agency, year }) => `${agency} ${year}`)).toEqual([
      'yunlu-public-security 2023',
      'yunlu-natural-resources 2022',
      'yunlu-housing 2023',
      'yunlu-housing 2024',
      'yunlu-agriculture 2025',
      'yunlu-health 2023',
      'yunlu-market-regulation 2024',
    ]);
    const open = reports.filter((report) => outcomesOf(report).has('cannotTell'));
    expect(open.map(({ agency, year }) => `${agency} ${year}`)).toEqual([
      'yunlu-civil-affairs 2024',
      'yunlu-qingyan 2020',
    ]);
  });

  test('one agency used the wrong form once, and one printed row six undivided', () => {
    expect(find('yunlu-transport', 2021)?.form).toBe('2019');
    expect(find('yunlu-education', 2022)?.form).toBe('2021');
    expect(find('yunlu-education', 2022)?.tables.requests).toHaveProperty(['other.undivided']);
    expect(find('yunlu-education', 2023)?.tables.requests).not.toHaveProperty(['other.undivided']);
  });

  test('keeps much of its texts from one year to the next, and says what became of what it promised', () => {
    const textOf = (agency: string, year: number, number: number) =>
      find(agency, year)?.sections.find((section) => section.number === number)?.text ?? '';
    const sentences = countyAgencies.flatMap(({ slug }) =>
      years.slice(1).flatMap((year) => {
        const before = textOf(slug, year - 1, 1);
        const own = textOf(slug, year, 1).split(/(?<=。)/);
        return before === '' ? [] : own.map((sentence) => before.includes(sentence));
      }),
    );
    const kept = sentences.filter(Boolean).length / sentences.length;
    expect(kept).toBeGreaterThan(0.3);
    expect(kept).toBeLessThan(0.8);
    expect(reports.some((report) => report.sections.some(({ text }) => text.includes('编印了办理手册')))).toBe(true);
  });
});
