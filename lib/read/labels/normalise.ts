/** Traditional characters of the form's own words, and below them the simplified ones; reports are now and then republished in them. */
const traditional =
  '發屬於國總體況動開處結轉數據請機構關規範許罰強費單萬業織務計項條內廢現製訴訟復議維糾審經後無沒別報舉複類過執詢護權穩補確認獲繳納繼續辦達題問進會產檔與採購額為區縣鎮鄉廳門電話郵編傳眞網點還該訊來從術個時間統聯係臺監導書東廣興諮對應當標準';
const simplified =
  '发属于国总体况动开处结转数据请机构关规范许罚强费单万业织务计项条内废现制诉讼复议维纠审经后无没别报举复类过执询护权稳补确认获缴纳继续办达题问进会产档与采购额为区县镇乡厅门电话邮编传真网点还该讯来从术个时间统联系台监导书东广兴咨对应当标准';
const simplifiedOf = new Map(
  [...traditional].map((character, index) => [character, [...simplified][index] ?? character]),
);

const anyTraditional = new RegExp(`[${traditional}]`, 'u');
const allTraditional = new RegExp(anyTraditional, 'gu');

/** A text with the form's words in simplified characters; nothing else changes. */
export function simplify(text: string): string {
  if (!anyTraditional.test(text)) return text;
  return text.replace(allTraditional, (character) => simplifiedOf.get(character) ?? character);
}

/**
 * A text without what layout puts into it: white space, punctuation, full-width forms, traditional characters. Labels are compared in this
 * form, so that “(三) 不予 公开” and “（三）不予公开” are one.
 */
export function normalise(text: string): string {
  return simplify(text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ''));
}
