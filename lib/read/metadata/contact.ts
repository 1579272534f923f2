import type { Contact } from '@/lib/report/draft';
import { simplify } from '../labels/normalise';

const phone = String.raw`(?:\(?\+?\d{2,4}\)?[\s-]*)?\d{3,4}[\s-]?\d{3,4}(?:[\s-]*(?:转|ext\.?)?\s*\d{1,5}(?!\d))?`;
const next = '(?:邮编|邮政编码|电话|联系电话|咨询电话|办公电话|传真|电子邮箱|电子邮件|邮箱|网址|联系人|E-?mail)';
const colon = '\\s*(?:[:：]|为|是)?\\s*';

/** What a preamble says about how to reach the agency. Each pattern captures the value. */
const patterns: Readonly<Record<keyof Contact, RegExp>> = {
  address: new RegExp(`地址\\s*[:：]\\s*(.{4,80}?)(?=[,，;；。)）\\n]|\\s+${next}|${next}\\s*[:：]|$)`, 'mu'),
  postcode: new RegExp(`(?:邮编|邮政编码|邮码)${colon}(\\d{6})(?!\\d)`, 'u'),
  telephone: new RegExp(`电话(?:号码)?(?:(?:、|/|及|和|（|\\()?传真(?:）|\\))?)?${colon}(${phone})`, 'u'),
  fax: new RegExp(`传真(?:号码)?(?:(?:、|/|及|和)电话)?${colon}(${phone})`, 'u'),
  email: /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/,
  website: /((?:https?:\/\/|www\.)[\w.-]+(?::\d+)?(?:\/[\w./?=&%#~-]*)?)/i,
};

/** Finds the contact data in a preamble; null for each that it does not give. */
export function findContact(text: string): Contact {
  const plain = simplify(text.normalize('NFKC')).replace(/[—–―]+/g, '-');
  const find = (key: keyof Contact) => patterns[key].exec(plain)?.[1]?.trim() ?? null;
  return {
    address: find('address')?.replace(/\s+/g, '') ?? null,
    postcode: find('postcode'),
    telephone: find('telephone'),
    fax: find('fax'),
    email: find('email'),
    website: find('website')?.replace(/[.,]+$/, '') ?? null,
  };
}
