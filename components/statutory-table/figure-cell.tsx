import { formatAmount, formatChange, formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { subtractDecimals } from '@/lib/report/decimal';
import { countOf, type Figure } from '@/lib/report/figure';

export interface CellWords {
  blank: string;
  unreadable: string;
  absent: string;
  /** Said before a change by a screen reader. */
  change: string;
  /** The link to the failed check that a cell is about. */
  flagged: string;
  /** The link to where the figure stands in the document. */
  place: string;
}

export interface CellContext {
  locale: Locale;
  words: CellWords;
  /** Address of the page that shows where figures stand; null where nothing is known of it. */
  source: string | null;
  /** Whether the figure of the earlier year stands before this year's, not only how it changed. */
  showsEarlier?: boolean;
}

interface FigureCellProps extends CellContext {
  /** Its anchor: `requests.received.total`. */
  id: string;
  figure: Figure | undefined;
  lastYear: Figure | undefined;
  /** The anchor of the failed check that is about the cell. */
  finding: string | null;
  isTotal: boolean;
  headers: string;
  colSpan?: number;
}

/** One cell of a statutory table: what was printed, how it changed against last year, and whether a check failed on it. */
export function FigureCell(props: FigureCellProps) {
  const { id, figure, lastYear, finding, isTotal, headers, colSpan, locale, words, source, showsEarlier } = props;
  const change = changeOf(figure, lastYear, locale);
  const isZero = figure?.state === 'value' && Number(figure.value) === 0;
  return (
    <td
      id={id}
      headers={headers}
      colSpan={colSpan}
      className={`whitespace-nowrap text-right ${isTotal ? 'font-semibold' : ''} ${isZero ? 'text-soft' : ''} ${
        finding ? 'outline-2 outline-accent -outline-offset-2' : ''
      }`}
    >
      {finding && (
        <a href={`#${finding}`} className="figure-finding">
          <span aria-hidden="true">※</span>
          <span className="sr-only">{words.flagged}</span>
        </a>
      )}
      {showsEarlier && isDifferent(figure, lastYear) && (
        <span className="text-soft">
          <Content figure={lastYear} locale={locale} words={words} /> →{' '}
        </span>
      )}
      <Content figure={figure} locale={locale} words={words} />
      {source && figure?.place && (
        <a href={`${source}#${id}`} className="figure-place">
          {words.place}
        </a>
      )}
      {change && (
        <span className="figure-change ml-1.5 font-normal text-[0.8125rem] text-soft">
          <span className="sr-only">{words.change} </span>
          {change}
        </span>
      )}
    </td>
  );
}

function Content({ figure, locale, words }: Pick<CellContext, 'locale' | 'words'> & { figure: Figure | undefined }) {
  if (!figure) return <Mark sign="·" meaning={words.absent} />;
  if (figure.state === 'blank') return <Mark sign={figure.printed.trim() || '\u00a0'} meaning={words.blank} />;
  if (figure.state === 'unreadable') return <Mark sign={`${figure.printed.trim()} ?`} meaning={words.unreadable} />;
  return typeof figure.value === 'number' ? formatCount(locale, figure.value) : formatAmount(locale, figure.value);
}

/** A sign that is not a number, with its meaning for the mouse and for screen readers. */
function Mark({ sign, meaning }: { sign: string; meaning: string }) {
  return (
    <span title={meaning} className="text-soft">
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{meaning}</span>
    </span>
  );
}

function isDifferent(figure: Figure | undefined, earlier: Figure | undefined): boolean {
  if (figure?.state === 'value' && earlier?.state === 'value') return figure.value !== earlier.value;
  return figure?.state !== earlier?.state;
}

/** The change against last year, or nothing where one of the two is not given or nothing changed. */
function changeOf(figure: Figure | undefined, lastYear: Figure | undefined, locale: Locale): string | null {
  const [now, before] = [countOf(figure), countOf(lastYear)];
  if (now !== null && before !== null) return now === before ? null : formatChange(locale, now - before);
  if (figure?.state !== 'value' || lastYear?.state !== 'value') return null;
  const difference = subtractDecimals(String(figure.value), String(lastYear.value));
  if (difference === null || difference === '0') return null;
  return `${difference.startsWith('-') ? '' : '+'}${formatAmount(locale, difference)}`;
}
