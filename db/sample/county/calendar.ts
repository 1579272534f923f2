import type { AgencyKind } from '@/lib/report/agency';
import { randomFor } from './random';

/** Reports that came after their day, by agency and reporting year. */
const late: Readonly<Record<string, string>> = {
  'yunlu 2020': '2021-04-06',
  'yunlu-housing 2021': '2022-02-18',
  'yunlu-transport 2022': '2023-02-03',
  'yunlu-songxi 2023': '2024-03-11',
  'yunlu-bailu 2024': '2025-02-07',
  'yunlu-zhulin 2025': '2026-04-20',
};

/** Reports that never came. */
const missing: ReadonlySet<string> = new Set([
  'yunlu-industry 2020',
  'yunlu-shiqiao 2022',
  'yunlu-meiling 2020',
  'yunlu-wangjiang 2025',
]);

/** The working day on which an agency published its report on a year, `YYYY-MM-DD`; null where it never did. */
export function publicationDay(agency: string, kind: AgencyKind, year: number): string | null {
  const key = `${agency} ${year}`;
  if (missing.has(key)) return null;
  const lateDay = late[key];
  if (lateDay) return lateDay;
  const random = randomFor(`${key} publication`);
  const [month, first, last] = kind === 'government' ? [2, 4, 27] : [0, 8, 28];
  const day = new Date(Date.UTC(year + 1, month, random.int(first, last)));
  const weekday = day.getUTCDay();
  if (weekday === 0) day.setUTCDate(day.getUTCDate() + 1);
  if (weekday === 6) day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
