import type { AuditQuery } from '@/db/queries/audit';
import { findAgencyIds } from '@/db/queries/staff';
import { isAuditAction } from '@/lib/report/audit';

/** As the form has it: texts, empty where nothing is asked. */
export interface TypedQuery {
  who: string;
  action: string;
  what: string;
  agency: string;
  from: string;
  to: string;
}

const names = ['who', 'action', 'what', 'agency', 'from', 'to'] as const;

/** Midnight in China of a day such as `2026-11-25`, in milliseconds since 1970; null where it is none. */
function startOf(day: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/**
 * Reads what is searched for in the audit log.
 * @returns what was typed; what to ask the database for; and which fields name nothing that there is, so that nothing can be found
 */
export async function readAuditQuery(
  given: Readonly<Record<string, string | string[] | undefined>>,
): Promise<{ typed: TypedQuery; query: AuditQuery; wrong: (keyof TypedQuery)[] }> {
  const text = (name: keyof TypedQuery) => {
    const value = given[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const typed: TypedQuery = {
    who: text('who'),
    action: text('action'),
    what: text('what'),
    agency: text('agency'),
    from: text('from'),
    to: text('to'),
  };
  const agencyId = typed.agency ? (await findAgencyIds([typed.agency])).get(typed.agency) : undefined;
  const [from, lastDay] = [startOf(typed.from), startOf(typed.to)];
  const query: AuditQuery = {
    who: typed.who || null,
    action: isAuditAction(typed.action) ? typed.action : null,
    subjectId: typed.what || null,
    agencyId: agencyId ?? null,
    from,
    before: lastDay === null ? null : lastDay + 24 * 60 * 60_000,
  };
  const isWrong: Partial<Record<keyof TypedQuery, boolean>> = {
    action: query.action === null,
    agency: query.agencyId === null,
    from: query.from === null,
    to: query.before === null,
  };
  return { typed, query, wrong: names.filter((name) => typed[name] !== '' && isWrong[name]) };
}

/** The query of an address, without what is not asked. */
export function searchOf(typed: TypedQuery, below?: number): string {
  const search = new URLSearchParams(names.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])));
  if (below !== undefined) search.set('below', String(below));
  return search.size > 0 ? `?${search}` : '';
}
