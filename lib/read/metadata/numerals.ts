import { simplify } from '../labels/normalise';

const digits = '〇一二三四五六七八九';
const zero = '〇○零OoΟ0◯';
const chineseYear = new RegExp(`[一二][${zero}${digits}][${zero}${digits}][${zero}${digits}](?=年)`, 'g');
const chineseDay = /(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])/g;

/** A text on one line, in simplified characters, with its years and days in plain digits: 二〇二三年一月一日 is 2023年1月1日. */
export function plainText(text: string): string {
  return simplify(text.normalize('NFKC'))
    .replace(/\s+/g, '')
    .replace(chineseYear, (year) => [...year].map((one) => (zero.includes(one) ? 0 : digits.indexOf(one))).join(''))
    .replace(chineseDay, (day) => String(readTens(day)));
}

/** 十二 is 12, 三十一 is 31. */
function readTens(text: string): number {
  const at = text.indexOf('十');
  if (at < 0) return digits.indexOf(text);
  const tens = at === 0 ? 1 : digits.indexOf(text.slice(0, at));
  return tens * 10 + Math.max(0, digits.indexOf(text.slice(at + 1) || '〇'));
}
