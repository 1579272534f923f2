import type { Contact } from '@/lib/report/draft';
import { simplify } from '../labels/normalise';

const phone = String.raw`(?:\(?\+?\d{2,4}\)?[\s-]*)?\d{3,4}[\s-]?\d{3,4}(?:[\s-]*(?:转|ext\.?)?\s*\d{1,5}(?!\d))?`;
const next = '(?:邮编|邮政编码|电话|联系电话|咨询电话|办公电话|传真|电子邮箱|电子邮件|邮箱|网址|联系人|E-?mail)';
const colon = '\\s*(?:[:：]|为|是)?\\s*';

/** What a preamble says about how to reach the agency. Each pattern captures the value. */
const patterns: Readonly<Record<keyof Contact, RegExp>> = {
  address: new RegExp(`地址\\s*[:：]\\s*(.{4,80}?)(?=[,，;；。)）\\n]|\\s+${next}|${next}\\s*[:：]|$)`, 'dmu'),
  postcode: new RegExp(`(?:邮编|邮政编码|邮码)${colon}(\\d{6})(?!\\d)`, 'du'),
  telephone: new RegExp(`电话(?:号码)?(?:(?:、|/|及|和|（|\\()?传真(?:）|\\))?)?${colon}(${phone})`, 'du'),
  fax: new RegExp(`传真(?:号码)?(?:(?:、|/|及|和)电话)?${colon}(${phone})`, 'du'),
  email: /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/d,
  website:
    /(?:网站|网址|网页|门户|下载|电子版|登录)[^\n]{0,40}?((?:https?:\/\/|www\.)[\w.-]+(?::\d+)?(?:\/[\w./?=&%#~-]*)?)/di,
};

/** Finds the contact data in a preamble; null for each that it does not give. */
export function findContact(text: string): Contact {
  const printed = text.normalize('NFKC').replace(/[—–―]+/g, '-');
  // Found in simplified characters, of which there are as many, and given as printed.
  const plain = simplify(printed);
  const find = (key: keyof Contact) => {
    const [start, end] = patterns[key].exec(plain)?.indices?.[1] ?? [0, 0];
    return printed.slice(start, end).trim() || null;
  };
  return {
    address: find('address')?.replace(/\s+/g, '') ?? null,
    postcode: find('postcode'),
    telephone: find('telephone'),
    fax: find('fax'),
    email: find('email'),
    website: find('website')?.replace(/[.,]+$/, '') ?? null,
  };
}
