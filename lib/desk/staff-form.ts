import { z } from 'zod';
import { findAgencyIds } from '@/db/queries/staff';
import { type StaffRole, staffRoles } from '@/lib/report/staff';
import { cleanLine } from './feedback-text';

export type StaffErrorKey =
  | 'nameMissing'
  | 'nameTooLong'
  | 'emailMissing'
  | 'emailInvalid'
  | 'emailTaken'
  | 'roleMissing'
  | 'agenciesMissing'
  | 'agencyUnknown'
  | 'agencyOutOfReach';

/** What is wrong with a field of the form; `value` is the line it is about. */
export type StaffErrors = Partial<
  Record<'name' | 'email' | 'role' | 'agencies', { key: StaffErrorKey; value?: string }>
>;

export interface StaffRights {
  role: StaffRole;
  agencyIds: number[];
}

const longestName = 60;
const email = z.email().max(254);
const role = z.enum(staffRoles);

/** Reads name and address of a new account. */
export function parsePerson(fields: Readonly<Record<string, string | undefined>>): {
  name: string;
  email: string;
  errors: StaffErrors;
} {
  const name = cleanLine(fields.name ?? '');
  const address = (fields.email ?? '').trim().toLowerCase();
  const errors: StaffErrors = {};
  if (name === '') errors.name = { key: 'nameMissing' };
  else if (name.length > longestName) errors.name = { key: 'nameTooLong' };
  if (address === '') errors.email = { key: 'emailMissing' };
  else if (!email.safeParse(address).success) errors.email = { key: 'emailInvalid' };
  return { name, email: address, errors };
}

/**
 * Reads what somebody may do, and for which agencies.
 * @param fields `role`, and `agencies`: a name or a slug on each line; an administrator without any may work for all
 */
export async function parseRights(
  fields: Readonly<Record<string, string | undefined>>,
): Promise<{ rights: StaffRights } | { errors: StaffErrors }> {
  const chosen = role.safeParse(fields.role);
  const lines = [
    ...new Set(
      (fields.agencies ?? '')
        .split(/[\r\n]+/)
        .map(cleanLine)
        .filter(Boolean),
    ),
  ];
  const found = await findAgencyIds(lines);
  const unknown = lines.find((line) => !found.has(line));
  const errors: StaffErrors = {};
  if (!chosen.success) errors.role = { key: 'roleMissing' };
  if (unknown !== undefined) errors.agencies = { key: 'agencyUnknown', value: unknown };
  else if (lines.length === 0 && chosen.data !== 'administrator') errors.agencies = { key: 'agenciesMissing' };
  if (!chosen.success || Object.keys(errors).length > 0) return { errors };
  return { rights: { role: chosen.data, agencyIds: [...found.values()] } };
}
