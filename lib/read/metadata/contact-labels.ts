import { type Contact, contactFields } from '@/lib/report/draft';

/** How each part of a contact is introduced. A line of labels without values (电话、传真：) shares the value behind the last one. */
const words: Readonly<Record<keyof Contact, readonly string[]>> = {
  address: ['地址'],
  postcode: ['邮政编码', '邮编', '邮码', '邮政编号'],
  telephone: ['电话号码', '联系电话', '电话', '联系方式', '座机', 'Tel'],
  fax: ['传真号码', '传真电话', '传真', 'Fax'],
  email: ['电子邮箱', '电子邮件', '电子信箱', '电子邮址', '邮箱', '信箱', 'E-mail', 'Email'],
  website: ['网址', '官网', '网站'],
};
/** Labels of something else, which would be mistaken for one of the above, and of what follows a contact. */
const others = [
  '联系人',
  '联系部门',
  '联系处室',
  '联系科室',
  '办公时间',
  '受理时间',
  '工作时间',
  '受理机构',
  '网络地址',
];

export interface ContactLabel {
  kind: keyof Contact | 'other';
  start: number;
  /** Where the value begins, and where it must end at the latest. */
  value: number;
  end: number;
  /** Whether a colon stands between label and value. */
  isMarked: boolean;
  /** Whether a label of the other kind of number stands in front and has no value of its own. */
  isShared: boolean;
}

/** What may stand before a label, and belongs to it. */
const before = '(?:(?:联系|咨询|办公|通[讯信]|邮寄|业务|详细|单位)\\s?)?';
const spaced = (word: string) => [...word].join('\\s?');
const kinds = [...contactFields, 'other'] as const;
const pattern = new RegExp(
  kinds
    .map((kind) => `(?<${kind}>${before}(?:${(kind === 'other' ? others : words[kind]).map(spaced).join('|')}))`)
    .join('|'),
  'giu',
);
const mark =
  /^(?:地址|号码)?[)\]】\s|]{0,4}(?:号码)?\s?(?:\((?:区号|含区号)[^)]{0,8}\)\s?)?(?:[:：]|[为是](?=[\s:：\d(+A-Za-z\p{Script=Han}]))?[\s:：|]{0,4}/u;
/** What makes another label of one of those words. */
const foreign = {
  address: /(?:网站|网页|网络|网上|邮箱|邮件|链接|下载|IP|网|登录|公开)\s?$/i,
  postcode: null,
  telephone: /(?:监督|投诉|举报|技术支持|维护)\s?$/,
  fax: null,
  email: null,
  website: null,
  other: null,
} as const;

/**
 * Finds the labels of a contact in a text.
 * @param text normalised and in simplified characters
 */
export function findContactLabels(text: string): ContactLabel[] {
  const found = [...text.matchAll(pattern)].flatMap(({ index: start, 0: word, groups = {} }) => {
    const kind = kinds.find((one) => groups[one] !== undefined) ?? 'other';
    if (foreign[kind]?.test(text.slice(Math.max(0, start - 8), start))) return [];
    const marks = mark.exec(text.slice(start + word.length, start + word.length + 30))?.[0] ?? '';
    return [
      {
        kind,
        start,
        after: start + word.length,
        value: start + word.length + marks.length,
        isMarked: /[:：]/.test(marks),
      },
    ];
  });
  return found.map(({ kind, start, value, isMarked }, at) => {
    const previous = found[at - 1];
    const isNumber = (one: string | undefined) => one === 'telephone' || one === 'fax';
    const isShared =
      previous !== undefined &&
      isNumber(kind) &&
      isNumber(previous.kind) &&
      kind !== previous.kind &&
      !previous.isMarked &&
      /^[)\s]?[、,/及和与兼(&]?\s?$/.test(text.slice(previous.after, start));
    return { kind, start, value, end: found[at + 1]?.start ?? text.length, isMarked, isShared };
  });
}
