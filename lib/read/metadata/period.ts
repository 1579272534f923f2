import type { Period } from '@/lib/report/draft';
import { simplify } from '../labels/normalise';
import { formatDay } from './day';

const range =
  /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?:起|始)?[,，]?(?:至|到|[-－—–~～]+)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日/gu;

/** The days that the figures cover: the first range of days that the preamble gives, one that speaks of statistics before any other. */
export function findPeriod(text: string): Period | null {
  const compact = simplify(text.normalize('NFKC')).replace(/\s+/g, '');
  const found = [...compact.matchAll(range)];
  const stated = found.find(({ index }) => /统计|数据/.test(compact.slice(Math.max(0, index - 25), index)));
  const [, year, month, day, lastYear, lastMonth, lastDay] = stated ?? found[0] ?? [];
  if (!year) return null;
  const from = formatDay(Number(year), Number(month), Number(day));
  const to = formatDay(Number(lastYear ?? year), Number(lastMonth), Number(lastDay));
  return from && to && from <= to ? { from, to } : null;
}
