/** What staff may be: takes things in and corrects; looks over; makes public; looks after accounts. Who may do what: lib/desk/rights.ts. */
export const staffRoles = ['clerk', 'reviewer', 'publisher', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A member of staff who is signed in. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  /** The agencies that they are bound to, each with what is below it; null: all, which only an administrator can have. */
  agencyIds: readonly number[] | null;
  /** `missing`: their role needs one, so that they can do nothing before they have set it up. */
  secondFactor: 'on' | 'off' | 'missing';
  sessionId: string;
}

/** Who an entry of the audit log names: a member of staff, or with null the operator at the command line or the portal itself. */
export interface ActionAuthor {
  id: string | null;
  name: string;
}
