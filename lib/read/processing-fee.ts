import type { Draft, Note } from '@/lib/report/draft';
import { simplify } from './labels/normalise';

const fee = /处理费|信息公开收费/;
const amount = /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(亿元|万元|元)/g;
const none =
  /(?:未|没有|无|不|零|并未|均未)(?:发生|产生|收取|征收|收|收到|存在)?(?:任何|过|依申请公开|政府)*(?:信息)?(?:公开)?(?:申请)?(?:的)?(?:信息)?(?:处理费|公开收费)|处理费(?:的)?(?:情况)?[:：]?(?:为)?(?:均)?(?:无|零|未(?:收取|发生|产生)|没有(?:收取|发生|产生)|不涉及)/;

/**
 * What a report says was charged for processing requests; section 6 is the place for it.
 * @returns decimal text with its unit as printed, `0元` where the report says that nothing was charged, null where it does not say
 * @see 国务院办公厅《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）: the fee is reported in the annual report
 */
export function readProcessingFee(sections: Draft['sections']): { processingFee: string | null; notes: Note[] } {
  const text = simplify((sections.find(({ number }) => number === 6)?.text ?? '').normalize('NFKC'));
  const stated = new Set<string>();
  for (const sentence of text.split(/[。;\n]/)) {
    if (!fee.test(sentence)) continue;
    // What follows 其中 are parts of the amount.
    const whole = sentence.replace(/\s+/g, '').split('其中')[0] ?? '';
    const amounts = [...whole.matchAll(amount)].map(([, number = '', unit = '']) => number.replaceAll(',', '') + unit);
    if (amounts.length === 0 && none.test(whole)) stated.add('0元');
    for (const one of amounts) stated.add(one);
  }
  const [processingFee = null, ...others] = stated;
  if (others.length === 0) return { processingFee, notes: [] };
  const values = { printed: [...stated].join(', ') };
  return { processingFee: null, notes: [{ code: 'feeDoubtful', severity: 'doubtful', values }] };
}
