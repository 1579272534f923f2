import { coversAgency } from '@/db/queries/scope';
import { findStaff, insertStaff, type StaffMember, setStaffDisabled, updateStaffRights } from '@/db/queries/staff';
import { endStaffSessions } from '@/db/queries/staff-access';
import type { ActionAuthor } from '@/lib/report/staff';
import { parsePerson, parseRights, type StaffErrors } from './staff-form';
import { makeStaffLink } from './staff-link';

/** An administrator, or the operator at the command line. */
export type Administrator = ActionAuthor & {
  /** The agencies that they are bound to; null: all. */
  agencyIds: readonly number[] | null;
};

/** Texts as a form has them: `name`, `email`, `role`, and `agencies`, a name or slug on each line. */
type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Makes an account, with a link by which its owner sets a password.
 * @returns its id and the secret part of the link, or what is wrong with the fields
 */
export async function addStaff(
  fields: Fields,
  author: Administrator,
): Promise<{ id: string; token: string } | { errors: StaffErrors }> {
  const { name, email, errors } = parsePerson(fields);
  const read = await readReachableRights(fields, author);
  if ('errors' in read || Object.keys(errors).length > 0) {
    return { errors: { ...errors, ...('errors' in read ? read.errors : {}) } };
  }
  const id = await insertStaff({ name, email, ...read.rights }, author);
  if (id === null) return { errors: { email: { key: 'emailTaken' } } };
  return { id, token: await makeStaffLink(id, { withoutSecondFactor: false }, author) };
}

/** Changes role and agencies of somebody whom `findAdministrable` found. */
export async function changeStaff(id: string, fields: Fields, author: Administrator): Promise<StaffErrors | null> {
  const read = await readReachableRights(fields, author);
  if ('errors' in read) return read.errors;
  await updateStaffRights(id, read.rights, author);
  return null;
}

/** Shuts somebody out, or lets them in again. */
export async function disableStaff(id: string, isDisabled: boolean, author: Administrator): Promise<void> {
  await setStaffDisabled(id, isDisabled, author);
}

/** Ends all sessions of somebody, or one of them. */
export async function endSessionsOf(id: string, session: string | undefined, author: Administrator): Promise<void> {
  await endStaffSessions(id, session ? { only: session } : { allBut: null }, author);
}

/**
 * A member of staff whom an administrator may look after: not themselves, so that no administrator is lost by mistake, and nobody who may work
 * for agencies that are not theirs.
 */
export async function findAdministrable(id: string, author: Administrator): Promise<StaffMember | null> {
  const member = id === author.id ? null : await findStaff({ id });
  return member && isWithinReach(member, author) ? member : null;
}

/** Whether everything that somebody may work for is the administrator's as well. */
export function isWithinReach(member: Pick<StaffMember, 'agencies'>, { agencyIds }: Administrator): boolean {
  if (agencyIds === null) return true;
  return member.agencies.length > 0 && member.agencies.every(({ id }) => coversAgency(agencyIds, id));
}

async function readReachableRights(fields: Fields, { agencyIds }: Administrator) {
  const read = await parseRights(fields);
  if ('errors' in read) return read;
  const { rights } = read;
  const isReachable =
    agencyIds === null || (rights.agencyIds.length > 0 && rights.agencyIds.every((id) => coversAgency(agencyIds, id)));
  const errors: StaffErrors = { agencies: { key: 'agencyOutOfReach' } };
  return isReachable ? { rights } : { errors };
}
