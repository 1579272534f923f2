import { getTranslations } from 'next-intl/server';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import type { Seen, WorkRefusal } from '@/db/queries/work-on-revisions';
import { longestRemark, parseNumber, type RemarkErrorKey } from '@/lib/desk/revision-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { DeskRequest } from '../desk-route';

type Desk = DeskRequest & { fields: Readonly<Record<string, string>> };
type NamedError = { name: string; error: RemarkErrorKey };

/** Which revision a form is about, as its page showed it, and who sends it. */
export function readSeen({ params, fields, actor }: Desk): Seen {
  return { id: parseNumber(params.id), edition: parseNumber(fields.edition), actor };
}

/**
 * Leads back to the revision, with what was done, or with what was typed and why nothing was.
 * @param refusal null where it was done
 * @param done says what: a key of `desk.revision.done`
 */
export async function leadBack(desk: Desk, refusal: WorkRefusal | NamedError | null, done: string): Promise<Response> {
  const { locale, params, fields } = desk;
  const path = localePath(locale, deskPaths.revision(parseNumber(params.id)));
  if (refusal === null) return seeOther(`${path}?done=${done}`);
  const t = await getTranslations({ locale, namespace: 'desk.revision' });
  const error =
    typeof refusal === 'string'
      ? { error: t(`refused.${refusal}`) }
      : { name: refusal.name, error: t(`remarkError.${refusal.error}`, { max: longestRemark }) };
  return seeOther(
    `${path}?again=${rememberAnswer({ values: fields, problem: { title: t('notDone'), errors: [error] } })}`,
  );
}

/** Leads back to the page of an agency's report, with what was typed and what is wrong with it. */
export async function leadToReport({ locale, fields }: Desk, errors: readonly NamedError[]): Promise<Response> {
  const search = new URLSearchParams({ agency: fields.agency ?? '', year: fields.year ?? '' });
  if (errors.length > 0) {
    const t = await getTranslations({ locale, namespace: 'desk.revision' });
    const said = errors.map(({ name, error }) => ({ name, error: t(`remarkError.${error}`, { max: longestRemark }) }));
    search.set('again', rememberAnswer({ values: fields, problem: { title: t('notDone'), errors: said } }));
  }
  return seeOther(localePath(locale, `${deskPaths.newReport}?${search}`));
}
