import { getFormatter, getTranslations } from 'next-intl/server';
import type { StaffSession } from '@/db/queries/staff-access';
import type { Locale } from '@/lib/i18n/locales';

interface SessionListProps {
  locale: Locale;
  sessions: readonly StaffSession[];
  /** The session in which the page is seen, where it is one of these. */
  current: string | null;
  /** Where the forms that end sessions are sent to. */
  action: string;
}

/** Where somebody is signed in, with a way to end each of the sessions, or all but the own one. */
export async function SessionList({ locale, sessions, current, action }: SessionListProps) {
  const [t, format] = [await getTranslations({ locale, namespace: 'desk.sessions' }), await getFormatter({ locale })];
  if (sessions.length === 0) return <p>{t('none')}</p>;
  const others = sessions.filter(({ id }) => id !== current);
  const button = 'min-h-11 cursor-pointer underline decoration-accent underline-offset-4';
  return (
    <>
      <ul className="border-line border-t">
        {sessions.map(({ id, since, address, browser }) => {
          const at = format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' });
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-6 border-line border-b py-2">
              <div className="min-w-0 flex-1">
                <span className="font-semibold">{at}</span>
                {id === current && <span className="ml-3 text-soft">{t('current')}</span>}
                <span className="block text-[0.9375rem] text-soft">
                  {address ?? t('unknownAddress')}
                  {browser && <span className="block break-words text-[0.875rem]">{browser}</span>}
                </span>
              </div>
              {id !== current && (
                <form action={action} method="post">
                  <input type="hidden" name="session" defaultValue={id} />
                  <button type="submit" className={button} aria-label={t('endOf', { at })}>
                    {t('end')}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 1 && (
        <form action={action} method="post" className="mt-3">
          <button type="submit" className={button}>
            {t(current === null ? 'endAll' : 'endOthers')}
          </button>
        </form>
      )}
    </>
  );
}
