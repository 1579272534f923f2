import { getTranslations } from 'next-intl/server';
import type { Preview } from '@/lib/desk/import-batch';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { PreviewRow } from './preview-row';

interface BatchPreviewProps {
  locale: Locale;
  batch: Preview;
  /** What was chosen and typed before, where something was wrong with it. */
  typed: Readonly<Record<string, string>> | null;
}

/** What was read from each document, to choose from. */
export async function BatchPreview({ locale, batch, typed }: BatchPreviewProps) {
  const t = await getTranslations({ locale, namespace: 'desk.import' });
  const action = (verb: string) => localePath(locale, `${deskPaths.importBatch(batch.id)}/${verb}`);
  return (
    <>
      <p role="status" className="prose-zh mb-4">
        {t('review', { of: batch.documents.length })}
      </p>
      <form action={action('confirm')} method="post">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard. */}
        <section className="scroll" aria-label={t('batchTitle')} tabIndex={0}>
          <table className="listing">
            <thead>
              <tr>
                <th scope="col">{t('take')}</th>
                <th scope="col">{t('file')}</th>
                <th scope="col">{t('agency')}</th>
                <th scope="col">{t('year')}</th>
                <th scope="col">{t('read')}</th>
                <th scope="col">{t('unreadable')}</th>
                <th scope="col">{t('checks')}</th>
                <th scope="col">{t('place')}</th>
              </tr>
            </thead>
            <tbody>
              {batch.documents.map((item) => (
                <PreviewRow key={item.id} locale={locale} item={item} typed={typed} />
              ))}
            </tbody>
          </table>
        </section>
        <button type="submit" className="button mt-5">
          {t('store')}
        </button>
      </form>
      <form action={action('discard')} method="post" className="mt-4">
        <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
          {t('discard')}
        </button>
      </form>
    </>
  );
}
