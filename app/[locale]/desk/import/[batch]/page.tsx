import { getFormatter, getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { previewBatch } from '@/lib/desk/import-batch';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../desk-page';
import { BatchPreview } from './batch-preview';
import { BatchStored } from './batch-stored';
import { ReadingProgress } from './reading-progress';

/** Rendered whole at each request: it shows how far the reading is, and what stands there now. */
export const instant = false;

export const generateMetadata = deskMetadata((words) => words.import.batchTitle);

/** Documents that were handed in together: how far they are read, what was read, and what became of them. */
export default deskPage(
  'reports.import',
  ({ batch = '' }) => deskPaths.importBatch(batch),
  async ({ locale, actor, params, query }) => {
    const [t, format] = [await getTranslations({ locale, namespace: 'desk.import' }), await getFormatter({ locale })];
    const batch = await previewBatch(params.batch ?? '', actor);
    const back = (
      <p className="mt-8">
        <a href={localePath(locale, deskPaths.import)} className="inline-block py-2">
          {t('back')}
        </a>
      </p>
    );
    if (!batch) {
      return (
        <>
          <h1>{t('unknownTitle')}</h1>
          <p className="prose-zh mt-3">{t('unknown')}</p>
          {back}
        </>
      );
    }
    const answer = recallAnswer(query.again);
    const when = (at: number) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
    const done = batch.documents.filter(({ state }) => state !== 'waiting').length;
    const of = batch.documents.length;
    return (
      <>
        <h1 className="mb-4">{t('batchTitle')}</h1>
        {answer?.problem && <ErrorSummary {...answer.problem} />}
        {batch.storedAt === null && done < of && (
          <ReadingProgress done={done} of={of} label={t('reading', { done, of })} refresh={t('refresh')} />
        )}
        {batch.storedAt === null && done === of && (
          <BatchPreview locale={locale} batch={batch} typed={answer?.values ?? null} />
        )}
        {batch.storedAt !== null && <BatchStored locale={locale} batch={batch} when={when} />}
        {back}
      </>
    );
  },
);
