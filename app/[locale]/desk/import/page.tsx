import { getFormatter, getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileInput } from '@/components/form/file-input';
import { listBatches } from '@/db/queries/import-batches';
import { mostDocuments, mostUploadBytes } from '@/lib/desk/collect-documents';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';

/** Rendered whole at each request: batches come and go. */
export const instant = false;

export const generateMetadata = deskMetadata((words) => words.import.title);

const shown = 20;

/** Takes in documents, and shows one's own last imports. */
export default deskPage('reports.import', deskPaths.import, async ({ locale, actor, query }) => {
  const [t, format] = [await getTranslations({ locale, namespace: 'desk.import' }), await getFormatter({ locale })];
  const problem = recallAnswer(query.again)?.problem ?? null;
  const batches = await listBatches(actor.id, shown);
  const stateOf = (batch: (typeof batches)[number]) => {
    if (batch.undoneAt !== null) return t('batchState.undone');
    return t(batch.storedAt === null ? 'batchState.staged' : 'batchState.stored');
  };
  return (
    <>
      <h1 className="mb-3">{t('title')}</h1>
      <p className="prose-zh mb-5">{t('text')}</p>
      {problem && <ErrorSummary {...problem} />}
      <form
        action={localePath(locale, `${deskPaths.import}/send`)}
        method="post"
        encType="multipart/form-data"
        className="max-w-[36rem] space-y-4"
      >
        <FileInput
          name="files"
          label={t('files')}
          hint={t('filesHint', { most: mostDocuments, megabytes: mostUploadBytes / 1024 / 1024 })}
          error={errorOf(problem, 'files')}
          isMultiple
        />
        <button type="submit" className="button">
          {t('submit')}
        </button>
      </form>
      {batches.length > 0 && (
        <section aria-labelledby="batches" className="mt-10">
          <h2 id="batches" className="section mb-2">
            {t('batches')}
          </h2>
          <table className="listing">
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('documents')}</th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <tr key={batch.id}>
                  <th scope="row">
                    <a href={localePath(locale, deskPaths.importBatch(batch.id))} className="inline-block py-1">
                      {format.dateTime(batch.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
                    </a>
                  </th>
                  <td>{batch.items}</td>
                  <td>{stateOf(batch)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
});
