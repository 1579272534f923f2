import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { FileInput } from '@/components/form/file-input';
import { mostAgencyLines } from '@/lib/desk/agency-file';
import { importAgencies } from '@/lib/desk/import-agencies';
import { agencyFileWords } from '@/lib/i18n/agency-file';
import { formatList } from '@/lib/i18n/format';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { agencyFields } from '@/lib/report/agency';
import { deskMetadata, deskPage } from '../../desk-page';
import { ImportPreview } from './import-preview';

/** Rendered whole at each request: it shows what a file would change now. */
export const instant = false;

export const generateMetadata = deskMetadata(({ agencyCsv }) => agencyCsv.title);

/** Takes in a file of agencies, and shows what it would change before anything is written. */
export default deskPage('agencies.administer', deskPaths.importAgencies, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const answer = recallAnswer(query.again);
  const { maker, text } = answer?.values ?? {};
  const preview = text && maker === actor.id ? (await importAgencies(text, agencyFileWords(), actor, true)).rows : [];
  const columns = formatList(
    locale,
    agencyFields.map((field) => t(`agencyForm.field.${field}`)),
  );
  return (
    <>
      <h1 className="mb-3">{t('agencyCsv.title')}</h1>
      <p className="prose-zh">{t('agencyCsv.text')}</p>
      <p className="prose-zh mt-2">{t('agencyCsv.columns', { columns })}</p>
      <p className="prose-zh mt-2 mb-5">{t('agencyCsv.match')}</p>
      {answer?.problem && <ErrorSummary {...answer.problem} />}
      <form
        action={localePath(locale, `${deskPaths.importAgencies}/read`)}
        method="post"
        encType="multipart/form-data"
        className="max-w-[36rem] space-y-4"
      >
        <FileInput
          name="file"
          label={t('agencyCsv.file')}
          hint={t('agencyCsv.fileHint', { most: mostAgencyLines })}
          accept=".csv,text/csv"
        />
        <button type="submit" className="button">
          {t('agencyCsv.read')}
        </button>
      </form>
      {preview.length > 0 && typeof query.again === 'string' && (
        <ImportPreview locale={locale} rows={preview} name={query.again} />
      )}
    </>
  );
});
