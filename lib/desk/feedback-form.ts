import { z } from 'zod';
import { feedbackChannels, feedbackKinds } from '@/lib/report/feedback';
import { findFigureName } from './feedback-figure';
import { cleanLine, cleanText } from './feedback-text';

/** Most characters that a field may have. */
export const feedbackLimits = { subject: 100, text: 5000, name: 60, contact: 120 } as const;

export const feedbackErrorKeys = [
  'kindMissing',
  'channelMissing',
  'agencyUnknown',
  'yearUnknown',
  'subjectMissing',
  'subjectTooLong',
  'textMissing',
  'textTooLong',
  'nameMissing',
  'nameTooLong',
  'contactMissing',
  'contactInvalid',
  'contactTooLong',
] as const;
export type FeedbackErrorKey = (typeof feedbackErrorKeys)[number];

/** The regulations that reports are made under were first in force in 2008. */
const firstYear = 2008;
const emailOrPhone = z.union([z.email(), z.string().regex(/^\+?[\d\s()./-]{5,30}(?:(?:转|ext\.?|x)\s*\d{1,6})?$/i)]);

const line = z.string().catch('').transform(cleanLine);
const isTicked = z
  .string()
  .catch('')
  .transform((value) => value === 'on');

const schema = z
  .object({
    /** The language of the form, in which the person is written to. */
    language: z
      .string()
      .regex(/^[A-Za-z-]{2,12}$/)
      .catch('zh-CN'),
    channel: z.enum(feedbackChannels, 'channelMissing'),
    kind: z.enum(feedbackKinds, 'kindMissing'),
    agency: line.transform((slug) => slug || null),
    year: line.refine((year) => year === '' || isYear(year), 'yearUnknown').transform((year) => Number(year) || null),
    figure: line.transform((key) => (findFigureName(key) ? key : null)),
    subject: line.pipe(z.string().min(1, 'subjectMissing').max(feedbackLimits.subject, 'subjectTooLong')),
    text: z
      .string()
      .catch('')
      .transform(cleanText)
      .pipe(z.string().min(1, 'textMissing').max(feedbackLimits.text, 'textTooLong')),
    name: line.pipe(z.string().max(feedbackLimits.name, 'nameTooLong')).transform((name) => name || null),
    contact: line
      .transform((typed) => typed.normalize('NFKC'))
      .pipe(z.string().max(feedbackLimits.contact, 'contactTooLong'))
      .refine((contact) => contact === '' || emailOrPhone.safeParse(contact).success, 'contactInvalid')
      .transform((contact) => contact || null),
    wantsAnswer: isTicked,
    mayPublish: isTicked,
  })
  .refine((form) => !(form.wantsAnswer && form.name === null), { ...always(), path: ['name'], error: 'nameMissing' })
  .refine((form) => !(form.wantsAnswer && form.contact === null), {
    ...always(),
    path: ['contact'],
    error: 'contactMissing',
  });

export type FeedbackContent = z.infer<typeof schema>;
export type FeedbackField = keyof FeedbackContent;
/** In the order of the form. */
export const feedbackFields = schema.keyof().options;
export type FeedbackErrors = Partial<Record<FeedbackField, FeedbackErrorKey>>;

/** Fields as a form sends them: texts, `on` for a box that is ticked. */
export type FeedbackFields = Readonly<Record<string, string | undefined>>;

/**
 * Reads what a form sent.
 * @returns the content as it is to be stored, or the first fault of each field
 */
export function parseFeedback(fields: FeedbackFields): { content: FeedbackContent } | { errors: FeedbackErrors } {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { content: parsed.data };
  const errors: FeedbackErrors = {};
  for (const { path, message } of parsed.error.issues) {
    const field = schema.keyof().safeParse(path[0]);
    const key = feedbackErrorKeys.find((candidate) => candidate === message);
    if (field.success && key) errors[field.data] ??= key;
  }
  return { errors };
}

function isYear(year: string): boolean {
  return /^\d{4}$/.test(year) && Number(year) >= firstYear && Number(year) <= new Date().getFullYear();
}

/** Has a rule over two fields checked also where another field is wrong, so that a person sees all faults at once. */
function always() {
  return { when: () => true };
}
