import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { z } from 'zod';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for each attempt, so that a mailbox can tell a second one. */
  messageId: string;
}

/**
 * `refused` for good; `later`: worth another try; `unclear`: the connection broke after the mail was handed over. `problem` is a code, since a
 * server's sentences may name the address.
 */
export type SendResult = { outcome: 'sent' } | { outcome: 'refused' | 'later' | 'unclear'; problem: string };

export type SendMail = (mail: Mail) => Promise<SendResult>;

const smtpError = z.object({
  code: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
});

const waitMs = 20_000;

/**
 * Sends mails through an SMTP server.
 * @param url `smtp://` or `smtps://`, with user and password
 * @param from what stands as the sender, `Name <address>`
 */
export function openSmtp(url: string, from: string): SendMail {
  const transport = createTransport(
    { url, connectionTimeout: waitMs, greetingTimeout: waitMs, socketTimeout: waitMs },
    // Not to be answered by machines, and said to be made by one (RFC 3834).
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return async ({ text, ...mail }) => {
    let isHandedOver = false;
    // Read only once the server has asked for the text.
    const body = Readable.from(
      (function* () {
        isHandedOver = true;
        yield text;
      })(),
    );
    try {
      await transport.sendMail({ ...mail, text: body, textEncoding: 'base64' });
      return { outcome: 'sent' };
    } catch (error) {
      return explain(error, isHandedOver);
    }
  };
}

function explain(error: unknown, isHandedOver: boolean): SendResult {
  const { code, command, responseCode } = smtpError.parse(error instanceof Error ? { ...error } : {});
  const problem = String(responseCode ?? code ?? 'unknown');
  // Without an answer to the text, nobody knows whether it was taken.
  if (responseCode === undefined) return { outcome: isHandedOver ? 'unclear' : 'later', problem };
  // What a server refuses before that, such as a password, the operator can put right.
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  return { outcome: isAboutMail && responseCode >= 500 ? 'refused' : 'later', problem };
}
