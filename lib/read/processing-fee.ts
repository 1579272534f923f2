import type { Draft, Note } from '@/lib/report/draft';
import { simplify } from './labels/normalise';

const fee = /处理费|信息公开(?:工作)?(?:的)?收费|信息公开费用/;
const amount = /(?<![\d,.])(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,10})?|零)(?:余|多)?(亿元|万元|元)/g;
/** Amounts in words are not turned into numbers. */
const inWords =
  /[一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾佰仟][零〇一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾佰仟]{0,20}元/;
/** In front of a price, or of what was only asked for. */
const price = /每(?:件|页|份|张|次)[^,，]{0,12}$|(?:标准|单价)[为是:：]?$/;
const asked = /通知[^,，]{0,20}$|应(?:收|缴)[^,，]{0,10}$/;
const collected = /实际(?:收|征|缴)[^,，]{0,16}$|实收[^,，]{0,16}$/;

/** What a sentence about the tariff says, and not one about what was charged. */
const rule = /每[月件页年半]|以下|以内|超过|标准|逾期/;
const object =
  '[向对申请人任何过政府信息公开依的有发生产收取征实际出处理费用通知情况相关民法和其他组织检索复制邮寄等、本年度]{0,25}';
const none = new RegExp(
  [
    `(?:未|没有|并无|暂无|无|零)${object}(?:收取|收费|征收|发生|产生|处理费|费用)`,
    `不(?:存在|涉及)${object}(?:收取|收费|处理费|费用)`,
    '(?:不收取|免收|不收)[^,，]{0,12}(?:处理费|费用|费)',
    '处理费[^,，。]{0,8}?[:：为是](?:均为|均)?(?:0|无|零|未(?:收取|发生|产生)|没有|不涉及)$',
    '处理费(?:收取|收费|征收)?(?:的)?(?:情况)?[:：]?(?:均)?(?:为)?(?:0|无|零|未(?:收取|发生|产生)|没有(?:收取|发生|产生)|不涉及)$',
  ].join('|'),
);
const item = /^\s*(?:[（(]?[一二三四五六七八九\d]{1,2}[)）、.．])/;

/**
 * What a report says was charged for processing requests; section 6 is the place for it.
 * @returns decimal text with its unit as printed, `0元` where the report says that nothing was charged; null where it does not say, or, with a
 *   note, where what it says is not certain
 * @see 国务院办公厅《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）: the fee is reported in the annual report
 */
export function readProcessingFee(sections: Draft['sections']): { processingFee: string | null; notes: Note[] } {
  const text = simplify((sections.find(({ number }) => number === 6)?.text ?? '').normalize('NFKC'));
  const stated = new Map<string, string>();
  let isDoubtful = false;
  for (const whole of listSentences(text)) {
    const amounts = findAmounts(whole);
    if (amounts.length === 0 && inWords.test(whole)) {
      isDoubtful = true;
      const [printed = ''] = inWords.exec(whole) ?? [];
      stated.set(printed, printed);
    } else if (amounts.length === 0 && saysNone(whole)) stated.set('0', stated.get('0') ?? '0元');
    for (const { number, unit } of amounts) {
      const key = Number(number) === 0 ? '0' : `${number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')}${unit}`;
      stated.set(key, stated.get(key) ?? number + unit);
    }
  }
  const [processingFee = null, ...others] = stated.values();
  if (others.length === 0 && !isDoubtful) return { processingFee, notes: [] };
  const values = { printed: [...stated.values()].join('、') };
  return { processingFee: null, notes: [{ code: 'feeDoubtful', severity: 'doubtful', values }] };
}

const saysNone = (sentence: string) => sentence.split(/[,，]/).some((part) => none.test(part) && !rule.test(part));

/** The sentences about the fee: those that name it, and those behind them in the same item. */
function listSentences(text: string): string[] {
  const found: string[] = [];
  let isAbout = false;
  for (const line of text.split('\n')) {
    if (item.test(line)) isAbout = false;
    for (const raw of line.split('。')) {
      // What follows 其中 are parts of the amount, unless the fee itself is a part of something else.
      const [first = '', ...more] = raw.split('其中');
      const whole = isAbout || fee.test(first) ? first : more.join();
      for (const clause of whole.split(';')) {
        isAbout ||= fee.test(clause);
        const sentence = clause.replace(/\s+/g, '').replace(/《[^》]{0,60}》/g, '');
        if (isAbout && /[费收元]/.test(sentence)) found.push(sentence);
      }
    }
  }
  return found;
}

/** The amounts that were charged: of an amount that was asked for and one that was received, the second. */
function findAmounts(sentence: string): { number: string; unit: string }[] {
  const all = [...sentence.matchAll(amount)].map(({ 1: number = '', 2: unit = '', index }) => ({
    number: number === '零' ? '0' : number.replaceAll(',', ''),
    unit,
    before: sentence.slice(Math.max(0, index - 40), index),
  }));
  const charged = all.filter(({ before }) => !price.test(before));
  const received = charged.filter(({ before }) => collected.test(before));
  if (received.length > 0) return received;
  const rest = charged.filter(({ before }) => !asked.test(before));
  return rest.length > 0 ? rest : charged;
}
