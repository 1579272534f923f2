import type { Locale } from './locales';

/** The address of a page in a language. `path` starts with `/`; the home page is `/`. */
export function localePath(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** The anchor of a finding on its report's page; it never changes. */
export const findingAnchor = (checkId: string) => `check-${checkId}`;

/** Paths of the public pages, without the language. */
export const paths = {
  home: '/',
  agencies: '/agencies',
  compare: '/compare',
  /** What the checks found, over all reports. */
  checks: '/checks',
  publication: '/publication',
  /** Questions that people asked, with their answers. */
  questions: '/questions',
  feedback: '/feedback',
  lookUp: '/feedback/look-up',
  receipt: '/feedback/receipt',
  search: '/search',
  about: '/about',
  data: '/data',
  /** What the API offers, for people who write programs. */
  api: '/api',
  glossary: '/glossary',
  /** Where a term is explained (lib/i18n/glossary.ts). */
  glossaryEntry: (id: string) => `/glossary#${id}`,
  agency: (slug: string) => `/agencies/${slug}`,
  report: (slug: string, year: number) => `/agencies/${slug}/${year}`,
  /** What a check found in a report, on the report's page. */
  finding: (slug: string, year: number, checkId: string) => `/agencies/${slug}/${year}#${findingAnchor(checkId)}`,
  /** Leads to the comparison of an agency with those most like it. */
  similar: (slug: string) => `/agencies/${slug}/similar`,
  /** A government beside the sum of the agencies under it, by default for the newest year. */
  rollup: (slug: string, year?: number) => `/agencies/${slug}/rollup${year === undefined ? '' : `?y=${year}`}`,
  /** Where in the document the figures of a report stand. */
  source: (slug: string, year: number) => `/agencies/${slug}/${year}/source`,
  /** A report beside another of the same agency, by default that of the year before. */
  changes: (slug: string, year: number, other?: number) =>
    `/agencies/${slug}/${year}/changes${other === undefined ? '' : `?with=${other}`}`,
  /** What was published of a report, and when it changed. */
  versions: (slug: string, year: number) => `/agencies/${slug}/${year}/versions`,
  version: (slug: string, year: number, number: number) => `/agencies/${slug}/${year}/versions/${number}`,
  /** The feedback form, filled in with where the reader came from. */
  feedbackAbout: (slug: string, year?: number) =>
    `/feedback?agency=${encodeURIComponent(slug)}${year === undefined ? '' : `&year=${year}`}`,
} as const;

/** Paths of the desk, which only staff see, without the language. */
export const deskPaths = {
  home: '/desk',
  signIn: '/desk/sign-in',
  secondFactor: '/desk/second-factor',
  setPassword: '/desk/set-password',
  signOut: '/desk/sign-out',
  account: '/desk/account',
  ownSecondFactor: '/desk/account/second-factor',
  staff: '/desk/staff',
  audit: '/desk/audit',
  inquiries: '/desk/inquiries',
  inquiry: (receipt: string) => `/desk/inquiries/${receipt}`,
  newInquiry: '/desk/inquiries/new',
  templates: '/desk/templates',
  template: (id: number | string) => `/desk/templates/${encodeURIComponent(id)}`,
  import: '/desk/import',
  importBatch: (id: string) => `/desk/import/${encodeURIComponent(id)}`,
  agencies: '/desk/agencies',
  newAgency: '/desk/agencies/new',
  importAgencies: '/desk/agencies/import',
  agency: (slug: string) => `/desk/agencies/${slug}`,
  reports: '/desk/reports',
  newReport: '/desk/reports/new',
  revision: (id: number) => `/desk/reports/${id}`,
  /** One table of the statutory form, to be corrected or typed in. */
  revisionTable: (id: number, table: string) => `/desk/reports/${id}/tables/${table}`,
  revisionText: (id: number) => `/desk/reports/${id}/text`,
  revisionSource: (id: number) => `/desk/reports/${id}/source`,
  staffMember: (id: string) => `/desk/staff/${encodeURIComponent(id)}`,
} as const;
