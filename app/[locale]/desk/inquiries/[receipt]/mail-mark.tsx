import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { MailState } from '@/lib/report/feedback';

interface MailMarkProps {
  locale: Locale;
  receipt: string;
  state: MailState;
  problem: string | null;
}

/** What became of the mail that tells the person of an answer or a question; where it did not get through, it can be sent once more. */
export async function MailMark({ locale, receipt, state, problem }: MailMarkProps) {
  const t = await getTranslations({ locale, namespace: 'desk.inquiry.mail' });
  const hasFailed = state === 'failed' || state === 'unclear';
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-[0.9375rem]">
      <p className={hasFailed ? 'font-semibold text-accent' : 'text-soft'}>
        {t(state)}
        {problem && state !== 'sent' && ` ${t('problem', { problem })}`}
      </p>
      {hasFailed && (
        <form action={localePath(locale, `${deskPaths.inquiry(receipt)}/resend`)} method="post">
          <button type="submit" className="min-h-11 cursor-pointer px-1 underline decoration-accent underline-offset-4">
            {t('resend')}
          </button>
        </form>
      )}
    </div>
  );
}
