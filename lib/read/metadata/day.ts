const day = /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;

/** The first day in a text, `2024-01-31` or 2024年1月31日, as `YYYY-MM-DD`; null where there is none, or no such day. */
export function readDay(text: string): string | null {
  const [, year, month, date] = day.exec(text) ?? [];
  return year && month && date ? formatDay(Number(year), Number(month), Number(date)) : null;
}

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function formatDay(year: number, month: number, date: number): string | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return exists ? moment.toISOString().slice(0, 10) : null;
}
