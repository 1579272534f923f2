import { type Actor, type StaffRole, staffRoles } from '@/lib/report/staff';

interface Rule {
  roles: readonly StaffRole[];
  /** Also before they have set up the second factor that their role needs. */
  beforeSecondFactor?: boolean;
}

/**
 * Who may do what at the desk. Every page and every route under `app/[locale]/desk` names one of these rights, and what no rule allows is
 * denied. Only the entrance, where one signs in, asks for none. For which agencies somebody may do it is asked apart (db/queries/scope.ts).
 */
export const rights = {
  'desk.home': { roles: staffRoles },
  /** One's own password, second factor and sessions. */
  'account.own': { roles: staffRoles, beforeSecondFactor: true },
  /** Inquiries of the agencies that one is bound to. */
  'inquiries.work': { roles: ['clerk', 'reviewer', 'administrator'] },
  /** Texts that answers begin with. */
  'templates.administer': { roles: ['administrator'] },
  /** What is worked on and not public yet, of the agencies that one is bound to. */
  'reports.read': { roles: staffRoles },
  /** Begins, types in, corrects and enters: the first review. */
  'reports.correct': { roles: ['clerk', 'administrator'] },
  /** The second and the final review; no two reviews of a report are done by the same person. */
  'reports.review': { roles: ['reviewer', 'administrator'] },
  'reports.sendBack': { roles: ['reviewer', 'publisher', 'administrator'] },
  /** Makes public, and takes back. */
  'reports.publish': { roles: ['publisher', 'administrator'] },
  /** Takes in documents of the agencies that one is bound to, as drafts. */
  'reports.import': { roles: ['clerk', 'administrator'] },
  /** Accounts of others. */
  'staff.administer': { roles: ['administrator'] },
  /** Which agencies there are, what they are called and where they belong. */
  'agencies.administer': { roles: ['administrator'] },
  'audit.read': { roles: ['administrator'] },
} as const satisfies Record<string, Rule>;

export type Right = keyof typeof rights;

/** Whether somebody may do something at all: denied unless a rule allows it. */
export function may(actor: Actor | null, right: Right): boolean {
  const rule: Rule | undefined = Object.hasOwn(rights, right) ? rights[right] : undefined;
  if (!rule || !actor?.id || !rule.roles.includes(actor.role)) return false;
  return actor.secondFactor !== 'missing' || rule.beforeSecondFactor === true;
}
