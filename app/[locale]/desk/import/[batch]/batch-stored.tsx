import { getTranslations } from 'next-intl/server';
import type { Preview } from '@/lib/desk/import-batch';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';

interface BatchStoredProps {
  locale: Locale;
  batch: Preview;
  when: (at: number) => string;
}

/** What became of a batch that was stored, and the way to take it back. */
export async function BatchStored({ locale, batch, when }: BatchStoredProps) {
  const t = await getTranslations({ locale, namespace: 'desk.import' });
  const made = batch.documents.filter(({ revisionId }) => revisionId !== null);
  return (
    <>
      <p role="status" className="mb-3">
        {batch.storedAt !== null && t('stored', { when: when(batch.storedAt), count: made.length })}{' '}
        {batch.undoneAt !== null && t('undone', { when: when(batch.undoneAt) })}
      </p>
      <ul className="list-disc pl-6">
        {made.map(({ id, fileName, revisionId }) => (
          <li key={id}>
            {revisionId !== null && batch.undoneAt === null ? (
              <a href={localePath(locale, deskPaths.revision(revisionId))} className="inline-block py-1">
                {fileName}
              </a>
            ) : (
              fileName
            )}
          </li>
        ))}
      </ul>
      {batch.undoneAt === null && (
        <form action={localePath(locale, `${deskPaths.importBatch(batch.id)}/undo`)} method="post" className="mt-8">
          <p className="prose-zh mb-3">{t('undoText')}</p>
          <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
            {t('undo')}
          </button>
        </form>
      )}
    </>
  );
}
