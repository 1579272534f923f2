import { getTranslations } from 'next-intl/server';
import type { PreviewedItem } from '@/lib/desk/import-batch';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { errorText } from '../error-text';

interface PreviewRowProps {
  locale: Locale;
  item: PreviewedItem;
  typed: Readonly<Record<string, string>> | null;
}

/** One document: whose report it is, what was read, and whether it can be stored. Whose it is and of which year can be said where it does not say so. */
export async function PreviewRow({ locale, item, typed }: PreviewRowProps) {
  const t = await getTranslations({ locale, namespace: 'desk.import' });
  const { id, fileName, agency, year, cells, outcomes, place } = item;
  const asks = item.state === 'read' && item.fault !== null && item.fault.key !== 'agencyOutOfReach';
  const isTakeable =
    item.isReady || asks || (item.state === 'read' && place !== null && place !== 'same' && place !== 'draft');
  const isTaken = typed ? typed[`take-${id}`] !== undefined : item.isReady;
  const all = outcomes ? outcomes.pass + outcomes.fail : 0;
  return (
    <tr className={isTakeable ? undefined : 'text-soft'}>
      <td>
        {isTakeable && (
          <input
            name={`take-${id}`}
            type="checkbox"
            defaultChecked={isTaken}
            aria-label={t('takeOf', { file: fileName })}
            className="mt-1 size-6 accent-ink"
          />
        )}
      </td>
      <th scope="row" className="min-w-44 max-w-72 break-words">
        {fileName}
        {item.fault && <span className="block font-normal text-accent">{errorText(locale, item.fault)}</span>}
      </th>
      <td className="min-w-40">
        {asks && agency === null ? (
          <input
            name={`agency-${id}`}
            defaultValue={typed?.[`agency-${id}`]}
            aria-label={t('agencyOf', { file: fileName })}
            className="input"
          />
        ) : (
          agency && agencyName(locale, agency)
        )}
      </td>
      <td>
        {asks && year === null ? (
          <input
            name={`year-${id}`}
            inputMode="numeric"
            defaultValue={typed?.[`year-${id}`]}
            aria-label={t('yearOf', { file: fileName })}
            className="input w-24"
          />
        ) : (
          year
        )}
      </td>
      <td className="whitespace-nowrap">{item.state === 'read' ? t('cells', { count: cells.read }) : t('none')}</td>
      <td className="whitespace-nowrap">
        {item.state === 'read' ? t('cells', { count: cells.unreadable }) : t('none')}
      </td>
      <td className="whitespace-nowrap">
        {outcomes ? (
          <>
            {t('failed', { fail: outcomes.fail })}
            <span className="block text-[0.875rem] text-soft">{t('failedOf', { all })}</span>
          </>
        ) : (
          t('none')
        )}
      </td>
      <td className="min-w-32">{place ? t(`placeState.${place}`) : t('none')}</td>
    </tr>
  );
}
