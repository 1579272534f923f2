import { z } from 'zod';
import { type AgencyDetail, findAgency } from '@/db/queries/agencies';
import { coversAgency } from '@/db/queries/scope';
import {
  type AgencyAuthor,
  closeAgency as closeStored,
  mergeAgencies as mergeStored,
  renameAgency as renameStored,
  writeAgencies,
} from '@/db/queries/work-on-agencies';
import { dayInChina } from '@/lib/report/day-in-china';
import { type AgencyErrors, parseAgency } from './agency-form';
import { cleanLine } from './feedback-text';

type Fields = Readonly<Record<string, string | undefined>>;

/**
 * What is wrong with a form about an agency as a whole: a key of `desk.agencyStep.fault`, with what fills its sentence, and the field.
 */
export interface StepFault {
  field: 'newName' | 'renamedUntil' | 'into' | 'mergedUntil' | 'closedOn' | 'reason';
  key:
    | 'nameMissing'
    | 'nameTooLong'
    | 'nameSame'
    | 'nameTaken'
    | 'dayInvalid'
    | 'dayInFuture'
    | 'intoMissing'
    | 'intoUnknown'
    | 'intoOutOfReach'
    | 'intoSelf'
    | 'intoBelow'
    | 'intoFictitious'
    | 'clash'
    | 'reasonMissing'
    | 'reasonTooLong';
  years?: readonly number[];
}

export type StepOutcome = { slug: string } | { faults: StepFault[] } | 'unknown';

const day = z.iso.date();
const longestName = 100;
const longestReason = 300;

/** An agency that an administrator may look after; null where there is none, or it is not one of theirs. */
export async function findAdministrableAgency(slug: string, { agencyIds }: AgencyAuthor): Promise<AgencyDetail | null> {
  const agency = await findAgency(slug);
  return agency && coversAgency(agencyIds, agency.id) ? agency : null;
}

/** Adds an agency. */
export async function addAgency(
  fields: Fields,
  author: AgencyAuthor,
): Promise<{ slug: string } | { errors: AgencyErrors }> {
  return write({ ...fields }, 'new', author);
}

/** Changes what is written down about an agency. */
export async function changeAgency(
  slug: string,
  fields: Fields,
  author: AgencyAuthor,
): Promise<{ slug: string } | { errors: AgencyErrors }> {
  return write({ ...fields, slug }, 'known', author);
}

async function write(fields: Fields, target: 'new' | 'known', author: AgencyAuthor) {
  const read = parseAgency(fields, target);
  if ('errors' in read) return read;
  const [written] = await writeAgencies([read.entry], author, false);
  if (!written) throw new Error('nothing was written');
  if (!('key' in written)) return { slug: written.slug };
  const errors: AgencyErrors = {
    [written.field]: { key: written.key, ...('value' in written && { value: written.value }) },
  };
  return { errors };
}

/** Gives an agency another name: fields `newName`, `newNameEn`, and `renamedUntil`, the last day of the one it had. */
export async function renameAgency(slug: string, fields: Fields, author: AgencyAuthor): Promise<StepOutcome> {
  const [name, nameEn] = [cleanLine(fields.newName ?? ''), cleanLine(fields.newNameEn ?? '')];
  const faults = [...faultsOfName(name, nameEn), ...faultsOfDay('renamedUntil', fields.renamedUntil)];
  if (faults.length > 0) return { faults };
  const outcome = await renameStored(slug, { name, nameEn, until: fields.renamedUntil ?? '' }, author);
  if (outcome === 'taken') return { faults: [{ field: 'newName', key: 'nameTaken' }] };
  if (outcome === 'same') return { faults: [{ field: 'newName', key: 'nameSame' }] };
  return outcome === 'done' ? { slug } : 'unknown';
}

/** Merges an agency into another: fields `into`, its name or slug, and `mergedUntil`, the last day of the one that is gone. */
export async function mergeAgencies(slug: string, fields: Fields, author: AgencyAuthor): Promise<StepOutcome> {
  const into = cleanLine(fields.into ?? '');
  const faults: StepFault[] = [
    ...(into === '' ? [{ field: 'into', key: 'intoMissing' } as const] : []),
    ...faultsOfDay('mergedUntil', fields.mergedUntil),
  ];
  if (faults.length > 0) return { faults };
  const merged = await mergeStored(slug, into, fields.mergedUntil ?? '', author);
  if (merged === 'unknown') return 'unknown';
  if (merged === 'targetUnknown') return { faults: [{ field: 'into', key: 'intoUnknown' }] };
  if (merged === 'targetOutOfReach') return { faults: [{ field: 'into', key: 'intoOutOfReach' }] };
  if (merged.outcome === 'merged') return { slug: merged.slug };
  if (merged.outcome === 'clash') return { faults: [{ field: 'into', key: 'clash', years: merged.years }] };
  const keys = { same: 'intoSelf', below: 'intoBelow', fictitious: 'intoFictitious' } as const;
  return { faults: [{ field: 'into', key: keys[merged.outcome] }] };
}

/** Writes down that an agency is no more: fields `closedOn`, its last day, and `reason`. */
export async function closeAgency(slug: string, fields: Fields, author: AgencyAuthor): Promise<StepOutcome> {
  const reason = cleanLine(fields.reason ?? '');
  const faults = faultsOfDay('closedOn', fields.closedOn);
  if (reason === '') faults.push({ field: 'reason', key: 'reasonMissing' });
  if (reason.length > longestReason) faults.push({ field: 'reason', key: 'reasonTooLong' });
  if (faults.length > 0) return { faults };
  const outcome = await closeStored(slug, { on: fields.closedOn ?? '', reason }, author);
  return outcome === 'done' ? { slug } : 'unknown';
}

/** Takes back that an agency is no more. */
export async function reopenAgency(slug: string, author: AgencyAuthor): Promise<StepOutcome> {
  return (await closeStored(slug, null, author)) === 'done' ? { slug } : 'unknown';
}

function faultsOfName(name: string, nameEn: string): StepFault[] {
  if (name === '') return [{ field: 'newName', key: 'nameMissing' }];
  return Math.max(name.length, nameEn.length / 2) > longestName ? [{ field: 'newName', key: 'nameTooLong' }] : [];
}

function faultsOfDay(field: 'renamedUntil' | 'mergedUntil' | 'closedOn', typed: string | undefined): StepFault[] {
  if (!day.safeParse(typed).success) return [{ field, key: 'dayInvalid' }];
  return (typed ?? '') > dayInChina(Date.now()) ? [{ field, key: 'dayInFuture' }] : [];
}
