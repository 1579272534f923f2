import { getTranslations } from 'next-intl/server';
import { Pagination } from '@/components/pagination/pagination';
import { findAgencies } from '@/db/queries/agencies';
import { cleanLine } from '@/lib/desk/feedback-text';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';
import { Notice } from '../notice';
import { AgencyList } from './agency-list';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

export const generateMetadata = deskMetadata(({ agencyList }) => agencyList.title);

const pageSize = 50;

const isCount = (text: unknown): text is string => typeof text === 'string' && /^\d{1,4}$/.test(text);

/** The agencies that an administrator looks after, found by any name that they have or had. */
export default deskPage('agencies.administer', deskPaths.agencies, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.agencyList' });
  const csv = await getTranslations({ locale, namespace: 'desk.agencyCsv' });
  const q = typeof query.q === 'string' ? cleanLine(query.q).slice(0, 100) : '';
  const page = typeof query.page === 'string' && /^[1-9]\d{0,5}$/.test(query.page) ? Number(query.page) : 1;
  const { rows, total } = await findAgencies({ query: q, within: actor.agencyIds, sort: 'name', page, pageSize });
  const pages = Math.ceil(total / pageSize);
  const hrefOf = (other: number) =>
    localePath(locale, `${deskPaths.agencies}?${new URLSearchParams({ ...(q && { q }), page: String(other) })}`);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1>{t('title')}</h1>
        <p className="flex flex-wrap items-baseline gap-x-5 gap-y-2">
          <a href={localePath(locale, deskPaths.newAgency)} className="button">
            {t('add')}
          </a>
          <a href={localePath(locale, deskPaths.importAgencies)} className="inline-block py-2">
            {t('import')}
          </a>
        </p>
      </div>
      {isCount(query.added) && isCount(query.changed) && (
        <Notice>{csv('done', { added: Number(query.added), changed: Number(query.changed) })}</Notice>
      )}
      <search>
        <form
          action={localePath(locale, deskPaths.agencies)}
          className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3 border-line border-y py-3"
        >
          <label className="block min-w-52 flex-1">
            <span className="block text-[0.9375rem] text-soft">{t('find')}</span>
            <input name="q" type="search" defaultValue={q} className="input" />
          </label>
          <button type="submit" className="button">
            {t('show')}
          </button>
        </form>
      </search>
      <p role="status" className="mb-1 text-soft">
        {t('count', { count: total })}
      </p>
      {rows.length > 0 && <AgencyList locale={locale} rows={rows} />}
      <Pagination
        label={t('pages')}
        page={page}
        pages={pages}
        hrefOf={hrefOf}
        words={{ previous: t('previous'), next: t('next'), position: t('page', { page, pages }) }}
      />
    </>
  );
});
