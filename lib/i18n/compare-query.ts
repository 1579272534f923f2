import { type Showing, showings } from '@/lib/report/compare/comparison';
import { findMeasure } from '@/lib/report/compare/measures';
import { paths } from './paths';

/**
 * What the comparison shows, as its address carries it: `/compare?a=suqian,yunlu&m=disclosureRate&y=2019-2024&v=lines`. An address may also name a
 * parameter several times, as a form without script does, and the column of a measure apart (`c`).
 */
export interface CompareQuery {
  /** `a`: slugs, in the order in which the agencies are shown. */
  agencies: string[];
  /** `m`: the id of a measure. */
  measure: string;
  /** `y`: ascending; null for every year there is. */
  years: number[] | null;
  /** `v` */
  view: CompareView;
  /** `s` */
  showing: Showing;
  /** `p`: whether the median and the range of comparable agencies are shown. */
  hasPeers: boolean;
  /** `q`: what was typed to find another agency. */
  search: string;
}

export const compareViews = ['lines', 'panels', 'shares'] as const;
export type CompareView = (typeof compareViews)[number];

export const maxAgencies = 8;

/** Something in an address that was dropped: the message `compare.dropped.<key>` filled with `value`. */
export interface Dropped {
  key: DroppedKey;
  value: string;
}
export type DroppedKey =
  | 'agency'
  | 'tooMany'
  | 'measure'
  | 'years'
  | 'view'
  | 'showing'
  | 'peers'
  | 'search'
  | 'parameter';

const defaultCompareQuery: CompareQuery = {
  agencies: [],
  measure: 'received',
  years: null,
  view: 'lines',
  showing: 'value',
  hasPeers: false,
  search: '',
};

type SearchParams = Record<string, string | string[] | undefined>;

const names = ['a', 'm', 'c', 'y', 'v', 's', 'p', 'q'];
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestSlug = 100;
const longestSearch = 100;

/** Reads an address; what is wrong in it is dropped and named, the rest holds. */
export function parseCompareQuery(params: SearchParams): { query: CompareQuery; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const drop = (key: DroppedKey, value: string) => {
    dropped.push({ key, value: value.length > 60 ? `${value.slice(0, 60)}…` : value });
  };
  const textsOf = (name: string) => [params[name] ?? []].flat().filter((text) => text.trim() !== '');
  const listOf = (name: string) =>
    textsOf(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter(Boolean);
  for (const name of Object.keys(params)) if (!names.includes(name)) drop('parameter', name);

  const view = textsOf('v').at(-1);
  const showing = textsOf('s').at(-1);
  const peers = textsOf('p').at(-1);
  const search = textsOf('q').at(-1)?.trim() ?? '';
  const query: CompareQuery = {
    agencies: readAgencies(listOf('a'), drop),
    measure: readMeasure(textsOf('m').at(-1), textsOf('c').at(-1), drop),
    years: readYears(listOf('y'), drop),
    view: compareViews.find((candidate) => candidate === view) ?? defaultCompareQuery.view,
    showing: showings.find((candidate) => candidate === showing) ?? defaultCompareQuery.showing,
    hasPeers: peers === '1',
    search: search.length <= longestSearch ? search : '',
  };
  if (view && view !== query.view) drop('view', view);
  if (showing && showing !== query.showing) drop('showing', showing);
  if (peers && peers !== '1' && peers !== '0') drop('peers', peers);
  if (search !== query.search) drop('search', search);
  return { query, dropped };
}

type Drop = (key: DroppedKey, value: string) => void;

function readAgencies(slugs: readonly string[], drop: Drop): string[] {
  const known = [...new Set(slugs)].filter((text) => {
    const isSlug = text.length <= longestSlug && slug.test(text);
    if (!isSlug) drop('agency', text);
    return isSlug;
  });
  const [kept, rest] = [known.slice(0, maxAgencies), known.slice(maxAgencies)];
  if (rest.length > 0) drop('tooMany', rest.join(', '));
  return kept;
}

function readMeasure(id: string | undefined, column: string | undefined, drop: Drop): string {
  if (!id) return defaultCompareQuery.measure;
  const inColumn = column ? findMeasure(`${id}.${column}`) : null;
  const found = inColumn ?? findMeasure(id);
  if (!found) drop('measure', id);
  return found?.id ?? defaultCompareQuery.measure;
}

/** Years and runs of years, such as `2019` and `2021-2024`. */
function readYears(pieces: readonly string[], drop: Drop): number[] | null {
  const years = pieces.flatMap((piece) => {
    const [, from, to = from] = /^((?:19|20)\d\d)(?:[-–]((?:19|20)\d\d))?$/.exec(piece) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || first > last) {
      drop('years', piece);
      return [];
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return years.length > 0 ? [...new Set(years)].sort((a, b) => a - b) : null;
}

/** Years as an address writes them: `2019-2021,2023`. */
export function printYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** The search part of an address, with its question mark; what is as by default is left out. Commas stand for themselves. */
export function printCompareQuery(query: CompareQuery): string {
  const parts = [
    query.agencies.length > 0 && `a=${query.agencies.join(',')}`,
    query.measure !== defaultCompareQuery.measure && `m=${query.measure}`,
    query.years && `y=${printYears(query.years)}`,
    query.view !== defaultCompareQuery.view && `v=${query.view}`,
    query.showing !== defaultCompareQuery.showing && `s=${query.showing}`,
    query.hasPeers && 'p=1',
    query.search && `q=${encodeURIComponent(query.search)}`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The path of the comparison in a state. */
export function comparePath(query: Partial<CompareQuery>): string {
  return paths.compare + printCompareQuery({ ...defaultCompareQuery, ...query });
}

/** Whether an address is the one that the comparison is printed as. */
export function isAsPrinted(params: SearchParams, query: CompareQuery): boolean {
  const printed = new URLSearchParams(printCompareQuery(query));
  return Object.keys(params).length === printed.size && [...printed].every(([name, value]) => params[name] === value);
}
