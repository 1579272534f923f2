import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { formLabel } from '@/lib/i18n/form-label';
import { formatCount, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ReasonCell, ReasonGroup } from '@/lib/report/outcome-reasons';

interface ReasonTableProps {
  locale: Locale;
  group: ReasonGroup;
  years: readonly number[];
  /** The name of the group. */
  label: string;
}

/** The reasons of a group: a number for each year, its share of what was concluded, and a bar as long as the number. */
export async function ReasonTable({ locale, group, years, label }: ReasonTableProps) {
  const t = await getTranslations({ locale, namespace: 'outcomes' });
  const counts = group.rows.flatMap(({ cells }) => cells.map((cell) => (cell.state === 'value' ? cell.count : 0)));
  const most = Math.max(1, ...counts);
  const show = (cell: ReasonCell) => {
    if (cell.state !== 'value')
      return (
        <span className="text-soft" title={t(`state.${cell.state}`)}>
          <span aria-hidden="true">{signs[cell.state]}</span>
          <span className="sr-only">{t(`state.${cell.state}`)}</span>
        </span>
      );
    if (cell.count === 0) return <span className="text-soft">{formatCount(locale, 0)}</span>;
    return (
      <>
        {formatCount(locale, cell.count)}
        <small className="ml-2 text-[0.8125rem] text-soft">
          {cell.share ? formatShare(locale, cell.share.value) : '—'}
        </small>
        <span
          aria-hidden="true"
          className="mt-0.5 ml-auto block h-1"
          style={{ width: `${(3.5 * cell.count) / most}rem`, background: `var(--outcome-${group.key})` }}
        />
      </>
    );
  };
  return (
    <ScrollRegion className="my-2" label={label}>
      <table className="listing text-[0.9375rem]">
        <thead>
          <tr>
            <th scope="col">{t('reason')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="text-right">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" className="min-w-44">
                <GlossaryLink locale={locale} entry={`requests.row.${row}`}>
                  {formLabel(locale, 'requests', `row.${row}`)}
                </GlossaryLink>
              </th>
              {cells.map((cell, index) => (
                <td key={years[index]} className="whitespace-nowrap text-right">
                  {show(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-[0.875rem] text-soft">{t('signs')}</p>
    </ScrollRegion>
  );
}

const signs: Readonly<Record<Exclude<ReasonCell['state'], 'value'>, string>> = {
  absent: '·',
  blank: '/',
  noReport: '—',
  undivided: '*',
  unreadable: '?',
};
