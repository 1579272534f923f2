import { z } from 'zod';
import type { AgencyEntry, AgencyFault } from '@/db/queries/work-on-agencies';
import { type AgencyDescription, type AgencyField, agencyKinds, agencyLevels } from '@/lib/report/agency';
import { cleanLine } from './feedback-text';

export type AgencyErrorKey =
  | AgencyFault['key']
  | 'tooLong'
  | 'slugInvalid'
  | 'websiteInvalid'
  | 'emailInvalid'
  | 'postcodeInvalid';

/** What is wrong with a field; `value` is what it is about, where that has to be said. */
export type AgencyErrors = Partial<Record<AgencyField, { key: AgencyErrorKey; value?: string }>>;

type Fields = Readonly<Record<string, string | undefined>>;

/** The longest that each text may be, in characters. */
const longest = {
  name: 100,
  nameEn: 200,
  region: 60,
  website: 300,
  address: 200,
  postcode: 6,
  telephone: 100,
  fax: 100,
  email: 254,
  officeHours: 200,
} as const satisfies Partial<Record<AgencyField, number>>;
const mostAliases = 30;

const forms = {
  slug: /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/,
  postcode: /^\d{6}$/,
} as const;
/** Addresses that the desk has beside its agencies. */
const pagesOfDesk: ReadonlySet<string> = new Set(['new', 'import']);
const email = z.email();
const website = z.url({ protocol: /^https?$/ });
const kind = z.enum(agencyKinds);
const level = z.enum(agencyLevels);

/**
 * Reads the fields of one agency. A field that is not there stays as it is; one that is empty is emptied, but for those that every agency has.
 * @param target whether the agency must be there already
 */
export function parseAgency(
  fields: Fields,
  target: AgencyEntry['target'],
): { entry: AgencyEntry } | { errors: AgencyErrors } {
  const errors: AgencyErrors = {};
  const line = (name: AgencyField): string | undefined => {
    const typed = fields[name];
    return typed === undefined ? undefined : cleanLine(typed);
  };
  const text = (name: keyof typeof longest): string | undefined => {
    const read = line(name);
    if (read !== undefined && read.length > longest[name]) errors[name] = { key: 'tooLong', value: `${longest[name]}` };
    return read;
  };
  const orNull = (name: keyof typeof longest): string | null | undefined => {
    const read = text(name);
    return read === '' ? null : read;
  };
  const values: Partial<AgencyDescription> = {
    name: text('name'),
    nameEn: text('nameEn'),
    kind: kind.safeParse(line('kind')).data,
    level: level.safeParse(line('level')).data,
    region: orNull('region'),
    website: orNull('website'),
    address: orNull('address'),
    postcode: orNull('postcode'),
    telephone: orNull('telephone'),
    fax: orNull('fax'),
    email: orNull('email'),
    officeHours: orNull('officeHours'),
    aliases: fields.aliases === undefined ? undefined : linesOf(fields.aliases),
  };
  const slug = line('slug') || null;
  if (slug !== null && target !== 'known' && !forms.slug.test(slug)) errors.slug = { key: 'slugInvalid' };
  if (slug !== null && pagesOfDesk.has(slug)) errors.slug = { key: 'slugTaken' };
  if (values.name === '') errors.name = { key: 'nameMissing' };
  if (fields.kind !== undefined && !values.kind) errors.kind = { key: 'kindMissing' };
  if (fields.level !== undefined && !values.level) errors.level = { key: 'levelMissing' };
  if (values.website && !website.safeParse(values.website).success) errors.website = { key: 'websiteInvalid' };
  if (values.email && !email.safeParse(values.email).success) errors.email = { key: 'emailInvalid' };
  if (values.postcode && !forms.postcode.test(values.postcode)) errors.postcode = { key: 'postcodeInvalid' };
  const aliases = values.aliases ?? [];
  if (aliases.length > mostAliases || aliases.some((alias) => alias.length > longest.name)) {
    errors.aliases = { key: 'tooLong', value: `${longest.name}` };
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { entry: { slug, target, values, parent: line('parent') } };
}

/** One on each line, or parted by 、 or semicolons. */
function linesOf(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[\r\n、;；]+/)
        .map(cleanLine)
        .filter(Boolean),
    ),
  ];
}

/** The fields of an agency as its form shows them. */
export function toFields(
  agency: Omit<AgencyDescription, 'aliases'> & { aliases: readonly string[]; parent: { slug: string } | null },
): Record<string, string> {
  const { aliases, parent, ...rest } = agency;
  const texts = Object.entries(rest).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return { ...Object.fromEntries(texts), aliases: aliases.join('\n'), parent: parent?.slug ?? '' };
}
