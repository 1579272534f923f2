import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { type AgencyImport, countOutcomes } from '@/lib/desk/import-agencies';
import { formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { agencyFields } from '@/lib/report/agency';

interface ImportPreviewProps {
  locale: Locale;
  rows: AgencyImport['rows'];
  /** Under which the file is kept until it is confirmed. */
  name: string;
}

/** What each line of a file would do, and the button that does it. */
export async function ImportPreview({ locale, rows, name }: ImportPreviewProps) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const fieldsOf = (changes: readonly string[]) => {
    const fields = agencyFields.filter((field) => changes.includes(field));
    return formatList(
      locale,
      fields.map((field) => t(`agencyForm.field.${field}`)),
    );
  };
  return (
    <section aria-labelledby="preview" className="mt-10">
      <h2 id="preview" className="section mb-2">
        {t('agencyCsv.preview')}
      </h2>
      <p role="status" className="mb-3">
        {t('agencyCsv.summary', countOutcomes(rows))}
      </p>
      <ScrollRegion label={t('agencyCsv.preview')}>
        <table className="listing">
          <thead>
            <tr>
              <th scope="col">{t('agencyCsv.line')}</th>
              <th scope="col">{t('agencyCsv.agency')}</th>
              <th scope="col">{t('agencyCsv.what')}</th>
              <th scope="col">{t('agencyCsv.fields')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <th scope="row" className="min-w-52">
                  {row.name}
                  <span className="block font-normal text-[0.875rem] text-soft">{row.slug}</span>
                </th>
                <td className="whitespace-nowrap">{t(`agencyCsv.outcome.${row.outcome}`)}</td>
                <td>{fieldsOf(row.changes) || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <form action={localePath(locale, `${deskPaths.importAgencies}/confirm`)} method="post" className="mt-5">
        <input type="hidden" name="preview" value={name} />
        <button type="submit" className="button">
          {t('agencyCsv.confirm')}
        </button>
      </form>
    </section>
  );
}
