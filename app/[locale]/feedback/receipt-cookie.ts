import { cookies } from 'next/headers';
import { env } from '@/lib/env';

/**
 * Number and code travel from the form to the receipt page in a cookie that no script can read: an address would put the code into logs and
 * into the history of a shared computer. docs/decisions/0003-feedback-receipt.md
 */
const name = 'feedback_receipt';
const seconds = 30 * 60;

export async function keepReceipt(receipt: string, code: string): Promise<void> {
  (await cookies()).set(name, `${receipt}.${code}`, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env.SITE_URL.startsWith('https:'),
    maxAge: seconds,
    path: '/',
  });
}

export async function readReceipt(): Promise<{ receipt: string; code: string } | null> {
  const [receipt, code] = (await cookies()).get(name)?.value.split('.') ?? [];
  return receipt && code ? { receipt, code } : null;
}

export async function forgetReceipt(): Promise<void> {
  (await cookies()).delete(name);
}
