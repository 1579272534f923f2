import { getTranslations } from 'next-intl/server';
import { Downloads } from '@/components/take-away/downloads';
import { listInquiries } from '@/db/queries/inquiries';
import { inboxQueryOf, inboxSearch, parseInboxFilter } from '@/lib/desk/inquiry-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { inboxViews } from '@/lib/report/feedback';
import { deskMetadata, deskPage } from '../desk-page';
import { InboxFilterForm } from './inbox-filter-form';
import { InboxTable } from './inbox-table';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ inbox }) => inbox.title);

const pageSize = 50;

/** The inquiries that wait for somebody, what is overdue first. */
export default deskPage('inquiries.work', deskPaths.inquiries, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.inbox' });
  const filter = parseInboxFilter(query);
  const now = Date.now();
  const found = await listInquiries(inboxQueryOf(filter, actor.id, now), actor.agencyIds, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  const hrefOf = (change: Partial<typeof filter>) =>
    localePath(locale, `${deskPaths.inquiries}${inboxSearch({ ...filter, after: '', ...change })}`);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1>{t('title')}</h1>
        <a href={localePath(locale, deskPaths.newInquiry)} className="button">
          {t('takeIn')}
        </a>
      </div>
      <nav aria-label={t('views')} className="mb-4">
        <ul className="flex flex-wrap gap-x-5">
          {inboxViews.map((view) => (
            <li key={view}>
              <a
                href={hrefOf({ view })}
                aria-current={view === filter.view ? 'page' : undefined}
                className="inline-block py-2 aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {t(`view.${view}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <InboxFilterForm locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <InboxTable locale={locale} rows={rows} now={now} />
      ) : (
        <p role="status" className="mt-6">
          {t('none')}
        </p>
      )}
      {rows.length > 0 && (
        <div className="mt-4 flex flex-wrap items-baseline gap-x-4 text-[0.9375rem]">
          <p>{t('export')}</p>
          <Downloads
            files={(['csv', 'xlsx'] as const).map((format) => ({
              label: format.toUpperCase(),
              href: localePath(
                locale,
                `${deskPaths.inquiries}/files/inquiries.${format}${inboxSearch({ ...filter, after: '' })}`,
              ),
            }))}
          />
        </div>
      )}
      <nav aria-label={t('pages')} className="mt-6 flex gap-x-6">
        {filter.after && (
          <a href={hrefOf({})} className="py-2">
            {t('first')}
          </a>
        )}
        {found.length > pageSize && last && (
          <a href={hrefOf({ after: `${last.dueOn}.${last.id}` })} rel="next" className="py-2">
            {t('next')} →
          </a>
        )}
      </nav>
    </>
  );
});
