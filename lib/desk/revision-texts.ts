import type { RevisionDetail } from '@/db/queries/revisions';
import { type Section, sectionNumbers } from '@/lib/report/draft';
import type { ReportContent } from '@/lib/report/revision';
import { cleanLine, cleanText } from './feedback-text';
import { longestRemark } from './revision-form';

type Fields = Readonly<Record<string, string | undefined>>;
type Texts = Pick<ReportContent, 'title' | 'publishedOn' | 'period' | 'sourceUrl' | 'processingFee' | 'sections'> & {
  reason: string;
};

export type TextErrorKey = 'dayWrong' | 'periodWrong' | 'addressWrong' | 'tooLong';

/** The fields of the form for what a revision says besides its tables. */
export function textsOf({ content, reason }: Pick<RevisionDetail, 'content' | 'reason'>): Record<string, string> {
  const { title, publishedOn, period, sourceUrl, processingFee, sections } = content;
  return {
    title: title ?? '',
    publishedOn: publishedOn ?? '',
    from: period?.from ?? '',
    to: period?.to ?? '',
    sourceUrl: sourceUrl ?? '',
    processingFee: processingFee ?? '',
    reason: reason ?? '',
    ...Object.fromEntries(
      sectionNumbers.map((number) => [`section-${number}`, sections.find((one) => one.number === number)?.text ?? '']),
    ),
  };
}

/**
 * Reads that form.
 * @param headingOf the form's own heading of a section, for one that the report did not have
 * @returns what is wrong with which field, where something is
 */
export function parseTexts(
  fields: Fields,
  before: readonly Section[],
  headingOf: (number: Section['number']) => string,
): Texts | { errors: { name: string; error: TextErrorKey }[] } {
  const line = (name: string) => cleanLine(fields[name] ?? '');
  const errors: { name: string; error: TextErrorKey }[] = [];
  const isDay = (name: string) => line(name) === '' || isDayOfCalendar(line(name));
  if (!isDay('publishedOn')) errors.push({ name: 'publishedOn', error: 'dayWrong' });
  const [from, to] = [line('from'), line('to')];
  if (!isDay('from')) errors.push({ name: 'from', error: 'dayWrong' });
  if (!isDay('to')) errors.push({ name: 'to', error: 'dayWrong' });
  if ((from === '') !== (to === '') || (from && to && from > to)) errors.push({ name: 'to', error: 'periodWrong' });
  const sourceUrl = line('sourceUrl');
  if (sourceUrl !== '' && !isWebAddress(sourceUrl)) errors.push({ name: 'sourceUrl', error: 'addressWrong' });
  const reason = cleanText(fields.reason ?? '');
  if (reason.length > longestRemark) errors.push({ name: 'reason', error: 'tooLong' });
  if (errors.length > 0) return { errors };
  const sections = sectionNumbers.flatMap((number): Section[] => {
    const own = before.find((section) => section.number === number);
    const text = cleanText(fields[`section-${number}`] ?? '');
    if (text === '' && !own) return [];
    // Browsers send line ends of their own: a text that only differs in these is as it was.
    if (own && text === cleanText(own.text)) return [own];
    return [{ number, heading: own?.heading ?? headingOf(number), text }];
  });
  return {
    title: line('title') || null,
    publishedOn: line('publishedOn') || null,
    period: from && to ? { from, to } : null,
    sourceUrl: sourceUrl || null,
    processingFee: line('processingFee') || null,
    sections,
    reason,
  };
}

function isDayOfCalendar(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
