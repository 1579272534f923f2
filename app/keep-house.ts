import { eraseExpiredContacts } from '@/lib/desk/erase-expired-contacts';
import { eraseOldImports } from '@/lib/desk/import-batch';
import { deliverMail } from '@/lib/desk/mail/deliver-mail';
import { openSmtp } from '@/lib/desk/mail/open-smtp';
import { env } from '@/lib/env';
import { noticeText } from '@/lib/i18n/notice-text';

const mailEveryMs = 5000;
const eraseEveryMs = 86_400_000;

/** What the server does by itself while it runs: it sends mails that wait, once a day erases contacts whose time is over, and
 * once an hour what was handed in for import and not stored. */
export function keepHouse(): void {
  repeat('erasing contacts', eraseEveryMs, () => eraseExpiredContacts(Date.now(), false));
  repeat('erasing imports', eraseEveryMs / 24, () => eraseOldImports(Date.now()));
  if (env.SMTP_URL === '') return;
  const send = openSmtp(env.SMTP_URL, env.MAIL_FROM);
  repeat('sending mails', mailEveryMs, () => deliverMail(send, (about) => noticeText(about, env.SITE_URL)));
}

/** Runs a task now and again some time after it has ended; what goes wrong is said and does not end it. */
function repeat(name: string, everyMs: number, task: () => Promise<unknown>): void {
  const run = async () => {
    try {
      await task();
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the operator has to learn of it.
      console.error(`${name}:`, error);
    }
    setTimeout(run, everyMs).unref();
  };
  void run();
}
