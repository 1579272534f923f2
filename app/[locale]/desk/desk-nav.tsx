import { getTranslations } from 'next-intl/server';
import { may, type Right } from '@/lib/desk/rights';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { Actor } from '@/lib/report/staff';

/** The parts of the desk, in the order in which they stand in its navigation; each is seen by who may use it. */
const entries = [
  { key: 'home', right: 'desk.home' },
  { key: 'inquiries', right: 'inquiries.work' },
  { key: 'reports', right: 'reports.read' },
  { key: 'import', right: 'reports.import' },
  { key: 'templates', right: 'templates.administer' },
  { key: 'agencies', right: 'agencies.administer' },
  { key: 'staff', right: 'staff.administer' },
  { key: 'audit', right: 'audit.read' },
  { key: 'account', right: 'account.own' },
] as const satisfies readonly { key: keyof typeof deskPaths; right: Right }[];

/** The way around the desk, and out of it. */
export async function DeskNav({ locale, actor, path }: { locale: Locale; actor: Actor; path: string }) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const [pathname = ''] = path.split('?');
  const isCurrent = (own: string) => pathname === own || (own !== deskPaths.home && pathname.startsWith(`${own}/`));
  return (
    <div className="print:hidden mb-7 flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-b pb-2 text-[0.9375rem]">
      <nav aria-label={t('nav.label')} className="-mx-1 grow basis-80">
        <ul className="flex flex-wrap gap-x-5">
          {entries
            .filter(({ right }) => may(actor, right))
            .map(({ key }) => (
              <li key={key}>
                <a
                  href={localePath(locale, deskPaths[key])}
                  aria-current={isCurrent(deskPaths[key]) ? 'page' : undefined}
                  className="inline-block border-transparent border-b-2 px-1 py-1.5 no-underline aria-[current]:border-accent"
                >
                  {t(`nav.${key}`)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <form action={localePath(locale, deskPaths.signOut)} method="post" className="flex items-center gap-x-3">
        <span className="text-soft">{t('nav.who', { name: actor.name, role: t(`role.${actor.role}`) })}</span>
        <button
          type="submit"
          className="min-h-11 shrink-0 cursor-pointer px-1 underline decoration-accent underline-offset-4"
        >
          {t('nav.signOut')}
        </button>
      </form>
    </div>
  );
}
