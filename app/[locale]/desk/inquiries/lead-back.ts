import { getTranslations } from 'next-intl/server';
import { describeFault } from '@/app/[locale]/feedback/describe-errors';
import { type FormProblem, rememberAnswer } from '@/app/forms/form-memory';
import type { FormWithFiles } from '@/app/forms/read-files';
import { seeOther } from '@/app/forms/read-form';
import type { WorkOutcome } from '@/db/queries/inquiry-scope';
import { parseReceipt } from '@/lib/desk/feedback-receipt';
import { longestWriting, parseVersion } from '@/lib/desk/inquiry-form';
import { longestRemark, type RemarkErrorKey } from '@/lib/desk/revision-form';
import type { WritingFault } from '@/lib/desk/write-on-inquiry';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { DeskRequest } from '../desk-route';

type Desk = DeskRequest & FormWithFiles;

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
  result: WorkOutcome | WritingFault | { reason: RemarkErrorKey },
  done: string,
): Promise<Response> {
  const { locale, params, fields, files } = desk;
  if (result === 'unknown') return seeOther(localePath(locale, deskPaths.inquiries));
  const path = localePath(locale, deskPaths.inquiry(encodeURIComponent(params.receipt ?? '')));
  if (result === 'done') return seeOther(`${path}?done=${done}`);
  const t = await getTranslations({ locale, namespace: 'desk.inquiry' });
  const words = await getTranslations({ locale, namespace: 'field' });
  const again = files.length > 0 ? [{ name: 'attachments', error: words('attachmentsAgain') }] : [];
  const fault = async (wrong: Exclude<typeof result, 'done' | 'unknown'>): Promise<FormProblem['errors']> => {
    if (wrong === 'changed') return [{ error: t('changed') }, ...again];
    if ('reason' in wrong) return [{ name: 'reason', error: t(`reason.${wrong.reason}`, { max: longestRemark }) }];
    if ('fault' in wrong) return [{ name: 'attachments', error: await describeFault(locale, wrong.fault) }];
    return [{ name: 'text', error: t(wrong.error, { max: longestWriting }) }, ...again];
  };
  const errors = await fault(result);
  const kept = rememberAnswer({ values: fields, problem: { title: t('notSaved'), errors } });
  return seeOther(`${path}?again=${kept}`);
}
