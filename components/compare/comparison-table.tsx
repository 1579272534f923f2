import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { formatFigure } from '@/components/chart/chart-view';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatChange, formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { ComparisonUnit } from '@/lib/report/compare/comparison';
import type { Taken } from '@/lib/report/compare/take-measure';
import { isOfSmallNumber, type Measured, smallNumber } from '@/lib/report/indicators';
import type { ComparisonParts } from './comparison-view';
import { LineSample } from './line-sample';

interface ComparisonTableProps extends ComparisonParts {
  locale: Locale;
}

/** All figures of a comparison: an agency a row, a year a column, each leading to its report. What is missing says why. */
export async function ComparisonTable({ locale, comparison, peers }: ComparisonTableProps) {
  const [t, all] = [await getTranslations({ locale, namespace: 'compare' }), await getTranslations({ locale })];
  const { rows, years, unit } = comparison;
  const cells = rows.flatMap((row) => row.cells);
  const notes = {
    small: cells.some(isSmall),
    dash: cells.some(({ state }) => state === 'absent'),
  };
  return (
    <div className="mt-8">
      <h2 id="table" className="section mb-1">
        {t('table')}
      </h2>
      <ScrollRegion labelledBy="table">
        <table className="listing comparison">
          <thead>
            <tr>
              <th scope="col">{t('agency')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ agency, cells: own }, index) => (
              <tr key={agency.slug}>
                <th scope="row">
                  <LineSample index={index} /> {agencyName(locale, agency)}
                </th>
                {own.map((cell, column) => {
                  const year = years[column] ?? 0;
                  return (
                    <td key={year}>
                      <CellValue
                        cell={cell}
                        unit={unit}
                        locale={locale}
                        href={localePath(locale, paths.report(agency.slug, year))}
                        why={cell.state === 'absent' ? all(`compare.absent.${cell.reason}`) : ''}
                        small={t('small')}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
            {peers && (
              <>
                <tr className="text-soft">
                  <th scope="row">{t('median')}</th>
                  {peers.map((one, column) => (
                    <td key={years[column]}>
                      {one ? formatFigure(one.median, unit, locale) : '—'}
                      {one && <small>{t('peerCount', { count: one.reports })}</small>}
                    </td>
                  ))}
                </tr>
                <tr className="text-soft">
                  <th scope="row">{t('range')}</th>
                  {peers.map((one, column) => (
                    <td key={years[column]}>
                      {one
                        ? t('rangeValue', {
                            low: formatFigure(one.low.value, unit, locale),
                            high: formatFigure(one.high.value, unit, locale),
                          })
                        : '—'}
                      {one?.low.kind === 'rate' && (
                        <small>{`${fractionText(one.low, locale)} · ${fractionText(one.high, locale)}`}</small>
                      )}
                    </td>
                  ))}
                </tr>
              </>
            )}
          </tbody>
        </table>
      </ScrollRegion>
      {notes.small && <p className="mt-2 text-[0.875rem] text-soft">{t('smallNote', { count: smallNumber })}</p>}
      {notes.dash && <p className="mt-1 text-[0.875rem] text-soft">{t('dashNote')}</p>}
      {peers && <p className="mt-1 text-[0.875rem] text-soft">{t('peersNote')}</p>}
    </div>
  );
}

function fractionText(measured: Measured, locale: Locale): string {
  return measured.kind === 'rate'
    ? `${formatCount(locale, measured.numerator)}/${formatCount(locale, measured.denominator)}`
    : formatCount(locale, measured.value);
}

function isSmall(cell: Taken): boolean {
  return cell.state === 'value' && cell.fraction !== undefined && isOfSmallNumber({ kind: 'rate', ...cell.fraction });
}

interface CellValueProps {
  cell: Taken;
  unit: ComparisonUnit;
  locale: Locale;
  href: string;
  why: string;
  small: string;
}

function CellValue({ cell, unit, locale, href, why, small }: CellValueProps) {
  if (cell.state === 'absent') {
    return (
      <>
        <span aria-hidden="true">—</span>
        <small>{cell.difference === undefined ? why : `${formatChange(locale, cell.difference)} · ${why}`}</small>
      </>
    );
  }
  const { fraction } = cell;
  const fractionOfChange =
    unit === 'growth' && fraction ? { ...fraction, text: formatChange(locale, fraction.numerator) } : null;
  return (
    <>
      <Link href={href} prefetch={false}>
        {formatFigure(cell.value, unit, locale)}
      </Link>
      {fraction && (
        <small>
          {fractionOfChange ? fractionOfChange.text : formatCount(locale, fraction.numerator)}/
          {formatCount(locale, fraction.denominator)}
          {isSmall(cell) && <em>{small}</em>}
        </small>
      )}
    </>
  );
}
