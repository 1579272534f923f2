import type { Contact, Period } from '@/lib/report/draft';
import { formatDay } from './day';
import { readPhones } from './phone';

/** What a report in English, or translated into it, says about itself. */
export interface EnglishOpening {
  title: string;
  agency: string | null;
  year: number;
  period: Period | null;
  contact: Pick<Contact, 'address' | 'postcode' | 'telephone' | 'fax'>;
}

const agency = "(?:the\\s+)?([A-Z][\\w\\s,&'-]{2,80}?)";
const disclosure = 'government\\s+information\\s+disclosure';
const titles: readonly { pattern: RegExp; agency: number; year: number }[] = [
  {
    pattern: new RegExp(`(20\\d{2})\\s+annual\\s+report\\s+of\\s+${agency}\\s+on\\s+${disclosure}`, 'i'),
    year: 1,
    agency: 2,
  },
  {
    pattern: new RegExp(
      `annual\\s+report\\s+of\\s+${agency}\\s+on\\s+${disclosure}(?:\\s+work)?\\s+(?:for|in|of)\\s+(20\\d{2})`,
      'i',
    ),
    year: 2,
    agency: 1,
  },
  { pattern: new RegExp(`(20\\d{2})\\s+annual\\s+report\\s+on\\s+${disclosure}`, 'i'), year: 1, agency: 0 },
];
const months = 'January February March April May June July August September October November December'.split(' ');
const day = `(${months.join('|')})\\s+(\\d{1,2}),?\\s+(20\\d{2})`;
const range = new RegExp(`${day}\\s*(?:to|-|–|through|until)\\s*${day}`, 'i');

/** Reads the opening of a report in English; null for any other text. */
export function readEnglish(text: string): EnglishOpening | null {
  for (const { pattern, ...at } of titles) {
    const match = pattern.exec(text);
    if (!match) continue;
    return {
      title: match[0].replace(/\s+/g, ' '),
      agency: match[at.agency] === match[0] ? null : (match[at.agency] ?? '').replace(/\s+/g, ' '),
      year: Number(match[at.year]),
      period: readPeriod(text),
      contact: readContact(text),
    };
  }
  return null;
}

function readPeriod(text: string): Period | null {
  const [, month = '', date, year, lastMonth = '', lastDate, lastYear] = range.exec(text) ?? [];
  const ordinal = (name: string) => months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
  if (year === undefined) return null;
  const from = formatDay(Number(year), ordinal(month), Number(date));
  const to = formatDay(Number(lastYear), ordinal(lastMonth), Number(lastDate));
  return from && to && from <= to ? { from, to } : null;
}

function readContact(text: string): EnglishOpening['contact'] {
  const phone = (label: RegExp) => {
    const at = label.exec(text);
    return at
      ? readPhones(text.slice(at.index + at[0].length, at.index + at[0].length + 60)).numbers.join('、') || null
      : null;
  };
  return {
    address:
      /\baddress\s*:\s*([^:;()]{4,120}?)\s*,?\s*(?:(?:zip|postal|post)\s*code|postcode|telephone|tel\b|[;()]|$)/i.exec(
        text,
      )?.[1] ?? null,
    postcode: /\b(?:(?:zip|postal|post)\s*code|postcode)\s*:\s*(\d{6})(?!\d)/i.exec(text)?.[1] ?? null,
    telephone: phone(/\b(?:telephone|tel|phone)(?:\s+number)?\.?\s*:\s*/i),
    fax: phone(/\bfax(?:\s+number)?\s*:\s*/i),
  };
}
