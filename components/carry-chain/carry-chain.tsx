import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { formLabel } from '@/lib/i18n/form-label';
import { formatChange, formatCount, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type ChainCell, type ChainLink, chainColumns, isBroken, linkYears } from '@/lib/report/carry-chain';
import type { FigureTables } from '@/lib/report/figure';
import { ChainDrawing } from './chain-drawing';

interface CarryChainProps {
  locale: Locale;
  reports: readonly { year: number; tables: FigureTables }[];
  /** Every year from the first report to the last. */
  years: readonly number[];
}

/** Who is still waiting: what each year hands over to the next, by kind of applicant, and where the two years' reports disagree. */
export async function CarryChain({ locale, reports, years }: CarryChainProps) {
  const t = await getTranslations({ locale, namespace: 'chain' });
  const links = linkYears(reports, years);
  if (links.every(({ state }) => state === 'noReport')) return null;
  const label = (column: string) => formLabel(locale, 'requests', `column.${column}`);
  const count = (value: number | null) => (value === null ? '—' : formatCount(locale, value));
  const list = (texts: readonly string[]) => formatList(locale, texts);
  const waiting = links.findLast(({ state }) => state === 'open');
  const open = waiting?.cells.find(({ column }) => column === 'total')?.carriedOut ?? null;
  const parts = waiting?.cells.filter(({ column, carriedOut }) => column !== 'total' && (carriedOut ?? 0) > 0) ?? [];
  const differences = (cells: readonly ChainCell[]) =>
    list(
      cells
        .filter(isBroken)
        .map(
          ({ column, carriedOut, carriedIn }) =>
            `${label(column)} ${formatChange(locale, (carriedIn ?? 0) - (carriedOut ?? 0))}`,
        ),
    );
  const say = ({ state, from, to, missing, cells }: ChainLink) => {
    const [total] = cells.filter(({ column }) => column === 'total');
    const values = { from: String(from), to: String(to), missing: String(missing) };
    if (state === 'differs')
      return t('differs', {
        ...values,
        carriedOut: count(total?.carriedOut ?? null),
        carriedIn: count(total?.carriedIn ?? null),
        differences: differences(cells),
      });
    return state === 'noReport' ? t('noReport', values) : t('notGiven', values);
  };
  const breaks = links.filter(({ state }) => state !== 'agrees' && state !== 'open');
  const held = links.filter(({ state }) => state === 'agrees').length;
  return (
    <section aria-labelledby="carry-chain" className="mt-12">
      <h2 id="carry-chain" className="section">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-prose">
        {waiting && open !== null
          ? t('waiting', {
              year: String(waiting.from),
              count: open,
              parts: list(
                parts.map(({ column, carriedOut }) => t('part', { who: label(column), count: carriedOut ?? 0 })),
              ),
              hasParts: parts.length > 0 ? 'yes' : 'no',
            })
          : t('waitingUnknown')}{' '}
        <span className="text-soft">{t('intro', { held, turns: links.length - 1 })}</span>
      </p>
      <ChainDrawing
        locale={locale}
        links={links}
        words={{ noReport: t('short.noReport'), notGiven: t('short.notGiven'), label: t('drawing') }}
      />
      <p className="mt-1 text-[0.875rem] text-soft">{t('key')}</p>
      {breaks.length > 0 && (
        <ul className="mt-3 max-w-prose list-disc space-y-1 pl-6 text-[0.9375rem]">
          {breaks.map((link) => (
            <li key={link.from}>{say(link)}</li>
          ))}
        </ul>
      )}
      <details className="mt-3 text-[0.9375rem]">
        <summary className="cursor-pointer">{t('table')}</summary>
        <p className="mt-1 text-soft">{t('tableNote')}</p>
        <ScrollRegion className="mt-2" label={t('table')}>
          <table className="listing">
            <thead>
              <tr>
                <th scope="col">{t('turn')}</th>
                {chainColumns.map((column) => (
                  <th key={column} scope="col" className="text-right">
                    {label(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {links.toReversed().map(({ from, to, cells, state }) => (
                <tr key={from}>
                  <th scope="row" className="whitespace-nowrap">
                    {from} → {to}
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.column} className="whitespace-nowrap text-right">
                      {isBroken(cell) && (
                        <span className="mr-1 font-semibold text-accent">
                          <span aria-hidden="true">※</span>
                          <span className="sr-only">{t('broken')}</span>
                        </span>
                      )}
                      {count(cell.carriedOut)} {isBroken(cell) ? '≠' : '→'}{' '}
                      {state === 'open' ? (
                        <>
                          <span aria-hidden="true">…</span>
                          <span className="sr-only">{t('later')}</span>
                        </>
                      ) : (
                        count(cell.carriedIn)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </section>
  );
}
