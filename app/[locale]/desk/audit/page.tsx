import { getTranslations } from 'next-intl/server';
import { listAudit } from '@/db/queries/audit';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';
import { AuditForm } from './audit-form';
import { AuditTable } from './audit-table';
import { readAuditQuery, searchOf } from './read-query';

/** Rendered whole at each request: the log grows. */
export const instant = false;

export const generateMetadata = deskMetadata(({ audit }) => audit.title);

const pageSize = 50;

/** What staff did: searched by who, what, when and agency, newest first. */
export default deskPage('audit.read', deskPaths.audit, async ({ locale, actor, query: given }) => {
  const t = await getTranslations({ locale, namespace: 'desk.audit' });
  const { typed, query, wrong } = await readAuditQuery(given);
  const below = typeof given.below === 'string' && /^\d{1,15}$/.test(given.below) ? Number(given.below) : null;
  const found = wrong.length > 0 ? [] : await listAudit(query, actor, { below, limit: pageSize + 1 });
  const entries = found.slice(0, pageSize);
  const last = found.length > pageSize ? entries.at(-1) : undefined;
  const search = searchOf(typed);
  return (
    <>
      <h1 className="mb-2">{t('title')}</h1>
      <p className="prose-zh mb-5 text-soft">{t('description')}</p>
      <AuditForm locale={locale} typed={typed} wrong={wrong} />
      {entries.length > 0 ? (
        <>
          <p className="mt-6 mb-1">
            <a href={localePath(locale, `${deskPaths.audit}/entries.csv${search}`)} className="inline-block py-1">
              {t('export')}
            </a>
          </p>
          <AuditTable locale={locale} entries={entries} />
        </>
      ) : (
        <p role="status" className="mt-6">
          {t('none')}
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-x-6">
        {below !== null && (
          <a href={localePath(locale, `${deskPaths.audit}${search}`)} className="py-2">
            {t('newest')}
          </a>
        )}
        {last && (
          <a href={localePath(locale, `${deskPaths.audit}${searchOf(typed, last.id)}`)} rel="next" className="py-2">
            {t('older')} →
          </a>
        )}
      </p>
    </>
  );
});
