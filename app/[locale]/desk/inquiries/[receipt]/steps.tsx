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
  /** Who else may look after it. */
  colleagues: readonly { id: string; name: string }[];
}

/** What can be done with an inquiry besides writing: taking it, giving it back or to a colleague, closing and reopening it. */
export async function Steps({ locale, receipt, version, state, isMine, colleagues }: StepsProps) {
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
      {colleagues.length > 0 && (
        <form
          action={localePath(locale, `${deskPaths.inquiry(receipt)}/assign`)}
          method="post"
          className="flex flex-wrap items-center gap-x-3 gap-y-2"
        >
          <input type="hidden" name="version" defaultValue={version} />
          <label className="flex items-center gap-x-3">
            {t('giveTo')}
            <select name="to" className="input w-auto">
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
            {t('give')}
          </button>
        </form>
      )}
    </section>
  );
}
