import { getFormatter, getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { AuditEntry } from '@/db/queries/audit';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';

/** Entries of the audit log, each with what was there before and what is there now. */
export async function AuditTable({ locale, entries }: { locale: Locale; entries: readonly AuditEntry[] }) {
  const [t, format] = [await getTranslations({ locale, namespace: 'desk' }), await getFormatter({ locale })];
  return (
    <ScrollRegion label={t('audit.title')}>
      <table className="listing min-w-[48rem] text-[0.9375rem]">
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.action')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.change')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="whitespace-nowrap">
                {format.dateTime(entry.at, { dateStyle: 'short', timeStyle: 'medium' })}
              </td>
              <td>{entry.staffName}</td>
              <td>{t(`action.${entry.action}`)}</td>
              <td>
                {entry.subjectName ?? entry.subjectId}
                {entry.agency && <span className="block text-soft">{agencyName(locale, entry.agency)}</span>}
              </td>
              <td>
                <Values label={t('audit.before')} values={entry.before} />
                <Values label={t('audit.after')} values={entry.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The values as they are kept: names of fields are those of the database, which every language shares. */
function Values({ label, values }: { label: string; values: AuditEntry['before'] }) {
  if (values === null) return null;
  return (
    <div className="max-w-[26rem] break-words">
      <span className="text-soft">{label}</span>{' '}
      {Object.entries(values)
        .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('; ')}
    </div>
  );
}
