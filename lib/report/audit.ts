/** Everything that the audit log can say was done, in the order of its search form. Each has a sentence: the message `desk.action.<key>`. */
export const auditActions = [
  'account.signIn',
  'account.closed',
  'account.password',
  'account.secondFactorOn',
  'account.secondFactorOff',
  'account.recoveryCodes',
  'account.endSessions',
  'desk.denied',
  'inquiry.takeIn',
  'inquiry.assign',
  'inquiry.state',
  'inquiry.ask',
  'inquiry.answer',
  'inquiry.note',
  'inquiry.resend',
  'staff.add',
  'staff.change',
  'staff.disable',
  'staff.enable',
  'staff.link',
  'audit.export',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const isAuditAction = (action: string): action is AuditAction => auditActions.some((known) => known === action);
