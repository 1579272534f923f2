import { findStaff, listStaff, type StaffMember } from '@/db/queries/staff';
import { type Administrator, addStaff, disableStaff } from '@/lib/desk/administer-staff';
import { linkHours, makeStaffLink } from '@/lib/desk/staff-link';
import { env } from '@/lib/env';
import { UserError } from '@/lib/errors';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { readArguments } from './arguments';
import { type Words, WrongUse, wordsIn } from './words';

/** What is written in the audit log for what the operator does. */
const operator: Administrator = { id: null, name: 'gongkai staff', agencyIds: null };

const verbs: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  add,
  list,
  disable,
  enable,
  'reset-link': resetLink,
};

/** `gongkai staff add | list | disable | enable | reset-link`: accounts of staff. */
export async function run([verb = '', ...args]: string[]): Promise<number> {
  const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!act) throw new WrongUse(verb);
  await act(args);
  return 0;
}

async function add(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { email: { type: 'string' }, role: { type: 'string' }, agency: { type: 'string', multiple: true } },
    1,
  );
  const words = wordsIn(values.lang);
  const [name] = positionals;
  if (name === undefined || values.email === undefined || values.role === undefined) throw new WrongUse('staff add');
  const agencies = values.agency?.join('\n');
  const added = await addStaff({ name, email: values.email, role: values.role, agencies }, operator);
  if ('errors' in added) {
    const [fault] = Object.values(added.errors);
    throw new UserError('staffInvalid', { fault: fault?.key ?? '', value: fault?.value ?? '' });
  }
  printLink(words, values.email, added.token);
}

async function list(args: string[]): Promise<void> {
  const { values } = readArguments(args, {}, 0);
  const { t, locale } = wordsIn(values.lang);
  const members = await listStaff();
  if (members.length === 0) console.log(t('staff.none'));
  for (const member of members) {
    const agencies = member.agencies.map((agency) => agencyName(locale, agency)).join(', ');
    console.log(
      t('staff.member', {
        name: member.name,
        email: member.email,
        role: member.role,
        agencies: agencies || t('staff.allAgencies'),
        state: stateOf(member),
      }),
    );
  }
}

async function disable(args: string[]): Promise<void> {
  const { words, member } = await readMember(args, {});
  await disableStaff(member.id, true, operator);
  console.log(words.t('staff.disabled', { email: member.email }));
}

async function enable(args: string[]): Promise<void> {
  const { words, member } = await readMember(args, {});
  await disableStaff(member.id, false, operator);
  console.log(words.t('staff.enabled', { email: member.email }));
}

/** With `--remove-second-factor`, for who has lost the phone and the recovery codes. */
async function resetLink(args: string[]): Promise<void> {
  const { words, member, values } = await readMember(args, { 'remove-second-factor': { type: 'boolean' } });
  const withoutSecondFactor = values['remove-second-factor'] === true;
  printLink(words, member.email, await makeStaffLink(member.id, { withoutSecondFactor }, operator));
}

async function readMember(args: string[], options: Parameters<typeof readArguments>[1]) {
  const { values, positionals } = readArguments(args, options, 1);
  const [email] = positionals;
  if (email === undefined) throw new WrongUse('staff');
  const words = wordsIn(typeof values.lang === 'string' ? values.lang : undefined);
  const member = await findStaff({ email });
  if (!member) throw new UserError('staffUnknown', { email });
  return { words, member, values };
}

function printLink({ t, locale }: Words, email: string, token: string): void {
  const address = new URL(localePath(locale, `${deskPaths.setPassword}?link=${token}`), env.SITE_URL);
  console.log(t('staff.link', { email, hours: linkHours, address: address.href }));
}

function stateOf({ isDisabled, hasPassword, hasSecondFactor }: StaffMember): string {
  if (isDisabled) return 'disabled';
  if (!hasPassword) return 'invited';
  return hasSecondFactor ? 'secondFactor' : 'active';
}
