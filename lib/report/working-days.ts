/** Days on which the rule of the week does not hold: `off` in the week, or `work` at a weekend, by `YYYY-MM-DD`. */
export type DayCalendar = Readonly<Record<string, 'off' | 'work'>>;

const dayLength = 86_400_000;

/**
 * Holidays and the weekends worked in their place in 2026 (notice of the General Office of the State Council, 国办发明电〔2025〕7号, of 4 November
 * 2025). Those of other years the operator adds: `DAY_CALENDAR`.
 */
export const publicHolidays: DayCalendar = {
  ...days('off', '2026-01-01', '2026-01-03'),
  ...days('work', '2026-01-04', '2026-01-04'),
  ...days('work', '2026-02-14', '2026-02-14'),
  ...days('off', '2026-02-15', '2026-02-23'),
  ...days('work', '2026-02-28', '2026-02-28'),
  ...days('off', '2026-04-04', '2026-04-06'),
  ...days('off', '2026-05-01', '2026-05-05'),
  ...days('work', '2026-05-09', '2026-05-09'),
  ...days('off', '2026-06-19', '2026-06-21'),
  ...days('work', '2026-09-20', '2026-09-20'),
  ...days('off', '2026-09-25', '2026-09-27'),
  ...days('off', '2026-10-01', '2026-10-07'),
  ...days('work', '2026-10-10', '2026-10-10'),
};

/**
 * Reads a calendar such as `2027-01-01..2027-01-03=off,2027-01-04=work`.
 * @param text in the form that lib/env.ts asks of `DAY_CALENDAR`
 */
export function parseCalendar(text: string): DayCalendar {
  const entries = [...text.matchAll(/(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?=(off|work)/g)];
  return Object.assign(
    {},
    ...entries.map(([, first = '', last = first, what]) => days(what === 'work' ? 'work' : 'off', first, last)),
  );
}

/**
 * The day that is some working days after another; the first day itself does not count.
 * @param from `YYYY-MM-DD`
 * @param count of working days, at least 1
 * @param calendar what differs from Monday to Friday
 * @returns `YYYY-MM-DD`
 */
export function addWorkingDays(from: string, count: number, calendar: DayCalendar): string {
  let time = Date.parse(from);
  for (let left = count; left > 0; ) {
    time += dayLength;
    if (isWorkingDay(time, calendar)) left -= 1;
  }
  return dayOf(time);
}

function isWorkingDay(time: number, calendar: DayCalendar): boolean {
  const weekday = new Date(time).getUTCDay();
  const special = calendar[dayOf(time)];
  return special ? special === 'work' : weekday !== 0 && weekday !== 6;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function days(what: 'off' | 'work', first: string, last: string): Record<string, 'off' | 'work'> {
  const list: Record<string, 'off' | 'work'> = {};
  for (let time = Date.parse(first); time <= Date.parse(last); time += dayLength) list[dayOf(time)] = what;
  return list;
}
