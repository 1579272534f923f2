import { expirePublished } from '@/app/expire-published';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import type { StepOutcome } from '@/lib/desk/administer-agencies';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { DeskRequest } from '../desk-route';
import { describeStepFaults } from './describe-errors';

type Desk = DeskRequest & { fields: Readonly<Record<string, string>> };

/** Leads to the agency, with what was done, or back with what was typed and why nothing was. */
export async function leadBack(
  { locale, params, fields }: Desk,
  outcome: StepOutcome,
  done: string,
): Promise<Response> {
  if (outcome === 'unknown') return seeOther(localePath(locale, deskPaths.agencies));
  if ('slug' in outcome) {
    expirePublished();
    return seeOther(`${localePath(locale, deskPaths.agency(outcome.slug))}?done=${done}`);
  }
  const again = rememberAnswer({ values: fields, problem: await describeStepFaults(locale, outcome.faults) });
  return seeOther(`${localePath(locale, deskPaths.agency(params.slug ?? ''))}?again=${again}#${fields.form ?? ''}`);
}
