import { findAgencyIds } from '@/db/queries/staff';
import { mayHaveTemplates, saveTemplate } from '@/db/queries/templates';
import type { Administrator } from './administer-staff';
import { cleanLine, cleanText } from './feedback-text';

export const templateLimits = { title: 60, text: 5000 } as const;

export type TemplateErrorKey =
  | 'titleMissing'
  | 'titleTooLong'
  | 'textMissing'
  | 'textTooLong'
  | 'agencyUnknown'
  | 'agencyOutOfReach'
  | 'agencyNeeded';
export type TemplateErrors = Partial<Record<'title' | 'agency' | 'text', TemplateErrorKey>>;

/**
 * Keeps a template of an answer.
 * @param id the one to change, or null for a new one
 * @param fields `title`, `text`, and `agency`: name or slug of the agency for whose inquiries it is, or empty for any
 * @returns what is wrong with the fields, or null where it is stored
 */
export async function keepTemplate(
  id: number | null,
  fields: Readonly<Record<string, string | undefined>>,
  author: Administrator,
): Promise<TemplateErrors | null> {
  const [title, text, agency] = [
    cleanLine(fields.title ?? ''),
    cleanText(fields.text ?? ''),
    cleanLine(fields.agency ?? ''),
  ];
  const agencyId = agency === '' ? null : ((await findAgencyIds([agency])).get(agency) ?? undefined);
  const errors: TemplateErrors = {};
  if (title === '') errors.title = 'titleMissing';
  else if (title.length > templateLimits.title) errors.title = 'titleTooLong';
  if (agencyId === undefined) errors.agency = 'agencyUnknown';
  else if (!mayHaveTemplates(agencyId, author.agencyIds))
    errors.agency = agencyId === null ? 'agencyNeeded' : 'agencyOutOfReach';
  if (text === '') errors.text = 'textMissing';
  else if (text.length > templateLimits.text) errors.text = 'textTooLong';
  if (agencyId === undefined || Object.keys(errors).length > 0) return errors;
  await saveTemplate(id, { agencyId, title, text }, author);
  return null;
}
