/**
 * What an agency is, which decides the day its report is due (article 49 of Decree 711; for townships and subdistricts, local notices).
 */
export const agencyKinds = ['government', 'department', 'township', 'subdistrict'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** The level of the government that the agency is or belongs to. */
export const agencyLevels = ['province', 'prefecture', 'county', 'township'] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

/** What an agency is called, in addresses and in each language. */
export interface AgencyName {
  slug: string;
  name: string;
  nameEn: string;
}

/** Why an agency also goes by another name: it is used beside the present one, was its own before, or was that of an agency merged into it. */
export const otherNameKinds = ['alias', 'former', 'merged'] as const;
export type OtherNameKind = (typeof otherNameKinds)[number];

/** A name that is no longer an agency's own. */
export interface EndedName {
  kind: Exclude<OtherNameKind, 'alias'>;
  name: string;
  nameEn: string;
  /** The last day on which it was, `YYYY-MM-DD`; null where it is not known. */
  until: string | null;
}

/** What is written down about an agency, apart from its slug and the government that it belongs to. */
export interface AgencyDescription {
  name: string;
  nameEn: string;
  kind: AgencyKind;
  level: AgencyLevel;
  region: string | null;
  /** Names that it goes by beside its own. */
  aliases: readonly string[];
  website: string | null;
  address: string | null;
  postcode: string | null;
  telephone: string | null;
  fax: string | null;
  email: string | null;
  officeHours: string | null;
}

/** The fields in which an agency is described, in the order of its form; a CSV file has a column for each. */
export const agencyFields = [
  'name',
  'nameEn',
  'slug',
  'kind',
  'level',
  'parent',
  'region',
  'aliases',
  'website',
  'address',
  'postcode',
  'telephone',
  'fax',
  'email',
  'officeHours',
] as const;
export type AgencyField = (typeof agencyFields)[number];

/** How a file of agencies may name its columns, kinds and levels, in every language. Names are compared without capitals. */
export interface AgencyFileWords {
  columns: ReadonlyMap<string, AgencyField>;
  /** Kinds and levels by what they are called. */
  values: ReadonlyMap<string, string>;
}
