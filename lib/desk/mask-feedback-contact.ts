/**
 * A contact as the look-up page may show it: enough for its owner to recognise, too little for anybody else to use.
 * `zhang@example.org` → `z***@example.org`, `13812345678` → `138***78`.
 */
export function maskFeedbackContact(contact: string): string {
  const [name = '', domain] = contact.split('@');
  if (domain !== undefined) return `${Array.from(name).slice(0, 1).join('')}***@${domain}`;
  return contact.length < 7 ? '***' : `${contact.slice(0, 3)}***${contact.slice(-2)}`;
}
