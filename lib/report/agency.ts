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
