import type { Note, Period } from '@/lib/report/draft';
import { formatDay } from './day';
import { plainText } from './numerals';

const year = '((?:19|20)\\d{2})[年./-]';
const day = '(\\d{1,2})[月./-](\\d{1,2})(?:日|号|(?!\\d))';
const hour = '(?:零时|0时|24时|0?0:00|24:00)?';
const to = '(?:起|始|开始)?[,、]?(?:至|到|[-－—–―~～]|截至|截止){1,3}';
const range = new RegExp(`${year}${day}${hour}${to}(?:${year}|(?:本|当|同)年)?${day}`, 'g');
const months = new RegExp(`${year}(\\d{1,2})月?${to}(?:${year})?(\\d{1,2})月(?!\\d)`, 'g');
/** Words in front of the range that a report is about, and not, say, of the days on which something was open to comment. */
const aboutFigures = /统计|数据|期限|时限|周期|期间|时间段/;
const wordsBefore = 25;

/**
 * The days that the figures cover: the first range of days that stands behind a word about statistics, else the first whole year.
 * @returns null, with a note where a range is printed that cannot be: its end before its beginning, or a day that does not exist
 */
export function findPeriod(text: string): { period: Period | null; notes: Note[] } {
  const plain = plainText(text);
  const found = [...plain.matchAll(range), ...plain.matchAll(months)].map((match) => ({
    printed: match[0],
    period: match.length > 5 ? readDays(match) : readMonths(match),
    isStated: aboutFigures.test(plain.slice(Math.max(0, match.index - wordsBefore), match.index)),
  }));
  const { period, printed } =
    found.find(({ isStated }) => isStated) ?? found.find((one) => isWholeYear(one.period)) ?? {};
  if (period && isWholeYear(period)) return { period, notes: [] };
  const notes: Note[] =
    printed === undefined ? [] : [{ code: 'periodDoubtful', severity: 'doubtful', values: { printed } }];
  return { period: period ?? null, notes };
}

function readDays([, year = '', month, date, lastYear, lastMonth, lastDate]: RegExpMatchArray): Period | null {
  const from = formatDay(Number(year), Number(month), Number(date));
  const until = formatDay(Number(lastYear ?? year), Number(lastMonth), Number(lastDate));
  return from && until && from <= until ? { from, to: until } : null;
}

/** 2023年1-12月. */
function readMonths([, year = '', month, lastYear, lastMonth]: RegExpMatchArray): Period | null {
  const from = formatDay(Number(year), Number(month), 1);
  const last = new Date(Date.UTC(Number(lastYear ?? year), Number(lastMonth), 0)).getUTCDate();
  const until = formatDay(Number(lastYear ?? year), Number(lastMonth), last);
  return from && until && from <= until ? { from, to: until } : null;
}

const isWholeYear = (period: Period | null) =>
  period?.from.slice(0, 4) === period?.to.slice(0, 4) &&
  period?.from.slice(5) === '01-01' &&
  period.to.slice(5) === '12-31';
