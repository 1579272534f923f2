const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/**
 * A day of the calendar in China, where reports, deadlines and answers are dated.
 * @param moment milliseconds since 1970
 * @returns `YYYY-MM-DD`
 */
export function dayInChina(moment: number): string {
  return format.format(moment);
}
