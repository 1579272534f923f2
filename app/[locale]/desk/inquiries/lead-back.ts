import { getTranslations } from 'next-intl/server';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import type { WorkOutcome } from '@/db/queries/inquiry-scope';
import { parseReceipt } from '@/lib/desk/feedback-receipt';
import { longestWriting, parseVersion, type WritingErrorKey } from '@/lib/desk/inquiry-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { DeskRequest } from '../desk-route';

type Desk = DeskRequest & { fields: Readonly<Record<string, string>> };

/** Which inquiry a form is about, as its page showed it, and who sends it. */
export function readSeen({ params, fields, actor }: Desk) {
  return {
    seen: { receipt: parseReceipt(params.receipt ?? '') ?? '', version: parseVersion(fields) },
    worker: { author: actor, bound: actor.agencyIds },
  };
}

/** Leads back to the inquiry, with what was done, or with what was typed and why nothing was. */
export async function leadBack(
  desk: Desk,
  result: WorkOutcome | { error: WritingErrorKey },
  done: string,
): Promise<Response> {
  const { locale, params, fields } = desk;
  if (result === 'unknown') return seeOther(localePath(locale, deskPaths.inquiries));
  const path = localePath(locale, deskPaths.inquiry(encodeURIComponent(params.receipt ?? '')));
  if (result === 'done') return seeOther(`${path}?done=${done}`);
  const t = await getTranslations({ locale, namespace: 'desk.inquiry' });
  const errors =
    result === 'changed'
      ? [{ error: t('changed') }]
      : [{ name: 'text', error: t(result.error, { max: longestWriting }) }];
  const again = rememberAnswer({ values: fields, problem: { title: t('notSaved'), errors } });
  return seeOther(`${path}?again=${again}`);
}
