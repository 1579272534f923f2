import { getTranslations } from 'next-intl/server';
import { listRevisions } from '@/db/queries/list-revisions';
import { parseRevisionList, revisionQueryOf, revisionViews } from '@/lib/desk/revision-form';
import { may } from '@/lib/desk/rights';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';
import { Notice } from '../notice';
import { RevisionTable } from './revision-table';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ revisions }) => revisions.title);

const pageSize = 50;
const doneKeys = ['drop', 'withdraw'] as const;

/** What is worked on and not public yet: first what waits for whoever asks, the longest first. */
export default deskPage('reports.read', deskPaths.reports, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.revisions' });
  const { view, after } = parseRevisionList(query);
  const found = await listRevisions(revisionQueryOf(view, after, actor), actor.agencyIds, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  const done = doneKeys.find((key) => key === query.done);
  const hrefOf = (search: Record<string, string>) =>
    localePath(locale, `${deskPaths.reports}?${new URLSearchParams(search)}`);
  return (
    <>
      {done && <Notice>{t(`done.${done}`)}</Notice>}
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1>{t('title')}</h1>
        {(may(actor, 'reports.correct') || may(actor, 'reports.publish')) && (
          <a href={localePath(locale, deskPaths.newReport)} className="button">
            {t('start')}
          </a>
        )}
      </div>
      <nav aria-label={t('views')} className="mb-4">
        <ul className="flex flex-wrap gap-x-5">
          {revisionViews.map((one) => (
            <li key={one}>
              <a
                href={hrefOf({ view: one })}
                aria-current={one === view ? 'page' : undefined}
                className="inline-block py-2 aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {one === 'mine' || one === 'all' ? t(`view.${one}`) : t(`state.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length > 0 ? (
        <RevisionTable locale={locale} rows={rows} />
      ) : (
        <p role="status" className="mt-6">
          {t(view === 'mine' ? 'noneMine' : 'none')}
        </p>
      )}
      <nav aria-label={t('pages')} className="mt-6 flex gap-x-6">
        {after && (
          <a href={hrefOf({ view })} className="py-2">
            {t('first')}
          </a>
        )}
        {found.length > pageSize && last && (
          <a href={hrefOf({ view, after: `${last.updatedAt}.${last.id}` })} rel="next" className="py-2">
            {t('next')} →
          </a>
        )}
      </nav>
    </>
  );
});
