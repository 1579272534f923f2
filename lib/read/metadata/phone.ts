/** Telephone numbers as China has them, without white space: with an area code, of a place, mobile, of a service. */
const shapes = [
  /^(?:\+?(?:00)?86-?)?(?:\(0\d{2,3}\)|0\d{2,3})-?[2-9]\d{6,7}(?:[-转]\d{1,5})?$/,
  /^\+86-?[1-9]\d{1,2}-?[2-9]\d{6,7}$/,
  /^[2-9]\d{6,7}(?:[-转]\d{1,5})?$/,
  /^(?:\+?(?:00)?86-?)?1[3-9]\d-?\d{4}-?\d{4}$/,
  /^400-?\d{3}-?\d{4}$|^400-?\d{4}-?\d{3}$/,
  /^(?:0\d{2,3}-)?12\d{3}$/,
];
const day = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const signs = /^[\d+()\s-]{5,40}(?:\s?(?:转|ext\.?)\s?\d{1,5})?/i;
/** What stands behind a figure or a date, and never behind a telephone number. */
const countBehind = /^\s?(?:余|多|人?次|[件条人个项起宗份篇万亿年月日楼层室号%])/;
/** What stands behind the number of an item, such as 2、 or 3. */
const itemBehind = /^\s?[、.．](?!\s?[\d(+])/;
const between = /^\s?(?:[、,，/;；]|或者?|和|及)?\s?(?=[\d(+])/;

/**
 * Reads the telephone numbers with which a text begins. White space within a number is dropped; a figure with its unit, a day and a postcode
 * are none.
 * @param text normalised (NFKC)
 * @returns the numbers, and how many characters of the text they take
 */
export function readPhones(text: string): { numbers: string[]; length: number } {
  const numbers: string[] = [];
  let length = 0;
  for (;;) {
    const gap = numbers.length === 0 ? '' : between.exec(text.slice(length, length + 8))?.[0];
    if (gap === undefined) break;
    const found = readPhone(text.slice(length + gap.length, length + gap.length + 60));
    if (!found || numbers.length === 6) break;
    if (!numbers.includes(found.number)) numbers.push(found.number);
    length += gap.length + found.length;
  }
  return { numbers, length };
}

/** The longest number that the pieces between the gaps give together. */
function readPhone(text: string): { number: string; length: number } | null {
  const run = signs.exec(text)?.[0].trimEnd();
  if (run === undefined) return null;
  const ends = [...run.matchAll(/\s+|[()-]+|$/g)].map(({ index }) => index).filter((end) => end > 0);
  for (const end of [...new Set([run.length, ...ends.toReversed()])]) {
    const number = tidy(run.slice(0, end));
    const behind = text.slice(end);
    if (!shapes.some((shape) => shape.test(number)) || day.test(number)) continue;
    if (countBehind.test(behind) || /^\d/.test(behind)) continue;
    if (itemBehind.test(behind) && /\s\d$/.test(run.slice(0, end))) continue;
    return { number, length: end };
  }
  return null;
}

const tidy = (text: string) =>
  text
    .replace(/ext\.?/i, '转')
    .replace(/\s+/g, '')
    .replace(/-+/g, '-')
    .replace(/-$/, '')
    .replace(/\)-/, ')');
