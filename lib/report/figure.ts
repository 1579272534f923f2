/** One cell of a report: what it says, how it was printed, and where in the document it stands. */

/**
 * Where something stands in the source document. Counting starts at 1, as a reader would count.
 * `cell`: the cell of a table of a page or Word document, or of a sheet.
 * `box`: a part of a page, in points from its upper left corner; of a picture, in its pixels.
 */
export type Place =
  | { kind: 'line'; line: number }
  | { kind: 'cell'; table: number; row: number; column: number }
  | { kind: 'box'; page: number; x: number; y: number; width: number; height: number };

/** The printed labels that gave a figure its row and its column; null where none was printed and the order of the form decided. */
export interface DecidedBy {
  row: string | null;
  column: string | null;
}

interface Origin {
  /** The text of the cell exactly as the document has it. */
  printed: string;
  /** Absent for a figure that a person typed in. */
  place?: Place;
  /** How sure the recognition of a scan is, from 0 to 100; absent for text. */
  confidence?: number;
  /** Known while a document is read; not kept with a stored report. */
  decidedBy?: DecidedBy;
}

/**
 * `value`: a count as a number, an amount as the decimal text that was printed.
 * `blank`: the cell is there and holds nothing, or a sign for nothing (`/`, `—`, 无, 不涉及). It is not a zero.
 * `unreadable`: something is printed and cannot be read with certainty.
 * A cell that the document does not have is absent from its table.
 */
export type Figure =
  | (Origin & { state: 'value'; value: number | string })
  | (Origin & { state: 'blank' })
  | (Origin & { state: 'unreadable' });

/** Figures of one table: row key, then column key. */
export type FigureTable = Record<string, Record<string, Figure>>;

/** Figures of a report, by table. */
export type FigureTables = { proactive?: FigureTable; requests?: FigureTable; disputes?: FigureTable };

/** The number in a cell, or null where the cell is absent, blank or unreadable, or holds an amount. */
export function countOf(figure: Figure | undefined): number | null {
  return figure?.state === 'value' && typeof figure.value === 'number' ? figure.value : null;
}

const signsForNothing = /^(?:[/／\-－—–―─]+|无|不涉及|不适用|空)?$/u;
const wholeNumber = /^[+-]?\d+$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+$/;
const decimal = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:元|万元|亿元)?$/;
const trailingUnit = /(?:件|条|项|个|次|宗|份)$/u;

/** The mark of a note behind a figure: raised, or in a circle or brackets of its own. */
const markOfNote = /(?<=[\d０-９]\s*)(?:[⁰¹²³⁴-⁹]+|[①-⒛⓪-⓿❶-➓]+)\s*$/u;
/** Digits in raised, circled or bracketed form, which Unicode takes for digits. */
const dressedDigit = /[⁰¹²³⁴-⁹₀-₉①-⒛⓪-⓿❶-➓]/u;

const opening = '（([［【〔';
const closing = '）)]］】〕';
const bracket = /[（([［【〔]/u;
/** A remark says something in words; digits alone may be another figure, or the number of an item. */
const saysSomething = /[^\P{L}一二三四五六七八九十]/u;
/** Such words multiply the number in front of them, take it back, or say that it is not exact. */
const changesNumber =
  /^[（([［【〔\s]*[十百千万萬亿億]|应为|應為|更正|修正|改为|改為|有误|有誤|作废|作廢|删除|約|约|估|暂|暫/u;
/** The unit of an amount in brackets is no remark. */
const bracketedUnit = /[（(]\s*([万亿]?元)\s*[）)]\s*$/u;
/** No cell that holds a figure is longer; what is longer need not be looked at. */
const longestFigure = 300;

/**
 * Parts a number from the words in brackets behind it: “55（含自然失效29件）”.
 * @returns null where there are none, or where they leave it uncertain what is counted
 */
export function splitRemark(printed: string): { number: string; remark: string } | null {
  if (printed.length > longestFigure) return null;
  const start = printed.search(bracket);
  if (start < 1 || bracketedUnit.test(printed)) return null;
  const [number, remark] = [printed.slice(0, start).trim(), printed.slice(start).trim()];
  const isRemark = saysSomething.test(remark) && !changesNumber.test(remark) && isAllInBrackets(remark);
  return isRemark && /^\D*\d\S*(?:\s\D*)?$/.test(number.normalize('NFKC')) ? { number, remark } : null;
}

function isAllInBrackets(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth -= 1;
    else if (depth === 0 && character.trim() !== '') return false;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const plainNumber = /^(?:0|[1-9]\d{0,14})$/;

/** Full-width digits and signs as ASCII, without the white space that layout puts inside a number. */
function plain(printed: string): string {
  const bare = (splitRemark(printed)?.number ?? printed.replace(bracketedUnit, '$1')).replace(markOfNote, '');
  if (dressedDigit.test(bare)) return bare;
  return bare
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b-\u200d\ufeff\u3000]+/gu, '')
    .replace(/[−﹣－]/gu, '-')
    .replace(/，/gu, ',');
}

/**
 * Reads the text of a cell.
 * @param printed the text of one cell and of nothing else
 * @param kind what the cell holds; an amount keeps its decimals, and a unit where one is printed
 * @returns a value, a blank, or unreadable; never a guess
 */
export function readFigure(printed: string, kind: 'count' | 'change' | 'amount', place?: Place): Figure {
  // Almost every cell is such a number; the rest of the way is longer.
  if (plainNumber.test(printed)) {
    return { state: 'value', value: kind === 'amount' ? printed : Number(printed), printed, place };
  }
  if (printed.length > longestFigure && printed.trim() !== '') return { state: 'unreadable', printed, place };
  const text = plain(printed);
  if (signsForNothing.test(text)) return { state: 'blank', printed, place };
  if (kind === 'amount') {
    return decimal.test(text) && !hasNeedlessZero(text)
      ? { state: 'value', value: text.replace(/,/g, ''), printed, place }
      : { state: 'unreadable', printed, place };
  }
  const digits = text.replace(trailingUnit, '');
  if (!wholeNumber.test(digits) && !grouped.test(digits)) return { state: 'unreadable', printed, place };
  const value = Number(digits.replace(/,/g, ''));
  const isPossible = Number.isSafeInteger(value) && (kind === 'change' || value >= 0) && !hasNeedlessZero(digits);
  return isPossible ? { state: 'value', value, printed, place } : { state: 'unreadable', printed, place };
}

/** `000` is three glued cells, not a number. */
function hasNeedlessZero(digits: string): boolean {
  return /^[+-]?0\d/.test(digits);
}
