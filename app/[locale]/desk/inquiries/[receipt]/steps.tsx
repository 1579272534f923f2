import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { FeedbackState } from '@/lib/report/feedback';

interface StepsProps {
  locale: Locale;
  receipt: string;
  version: number;
  state: FeedbackState;
  isMine: boolean;
}

/** What can be done with an inquiry besides writing: taking it, giving it back, closing and reopening it. */
export async function Steps({ locale, receipt, version, state, isMine }: StepsProps) {
  const t = await getTranslations({ locale, namespace: 'desk.inquiry' });
  const next = state === 'closed' ? 'inProgress' : 'closed';
  const buttons = [
    { verb: 'assign', name: 'to', value: isMine ? 'nobody' : 'me', label: t(isMine ? 'giveBack' : 'take') },
    { verb: 'state', name: 'state', value: next, label: t(next === 'closed' ? 'close' : 'reopen') },
  ];
  return (
    <section aria-label={t('steps')} className="mt-6 flex flex-wrap gap-4">
      {buttons.map(({ verb, name, value, label }) => (
        <form key={verb} action={localePath(locale, `${deskPaths.inquiry(receipt)}/${verb}`)} method="post">
          <input type="hidden" name="version" defaultValue={version} />
          <button
            type="submit"
            name={name}
            value={value}
            className="min-h-11 cursor-pointer border border-ink px-5 font-semibold"
          >
            {label}
          </button>
        </form>
      ))}
    </section>
  );
}
