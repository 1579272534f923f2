import type { Contact } from '@/lib/report/draft';
import { simplify } from '../labels/normalise';
import { type ContactLabel, findContactLabels } from './contact-labels';
import { readPhones } from './phone';

const longestValue = 120;

/** Finds the contact data in a preamble; null for each that it does not give. Several telephone numbers are joined by 、. */
export function findContact(text: string): Contact {
  const printed = text.replace(/[^\S\n]+/g, ' ');
  // Found among plain signs and simplified characters, of which there are as many, and given as printed.
  const plain = simplify(printed.replace(/[^\p{ASCII}\p{Script=Han}]/gu, plainSign));
  const labels = findContactLabels(plain);
  const first = <T>(kind: ContactLabel['kind'], read: (label: ContactLabel) => T | null): T | null => {
    for (const label of labels) {
      const value = label.kind === kind ? read(label) : null;
      if (value !== null) return value;
    }
    return null;
  };
  const textOf = ({ value, end }: ContactLabel) => plain.slice(value, Math.min(end, value + longestValue));
  const address = first('address', (label) => {
    const { length, postcode } = measureAddress(textOf(label), label.isMarked);
    if (length === 0) return null;
    const words = printed.slice(label.value, label.value + length).replace(/\s+/g, '');
    return { words: words.replace(/[０-９Ａ-Ｚａ-ｚ－]/g, plainSign), postcode };
  });
  return {
    address: address?.words ?? null,
    postcode: first('postcode', (label) => readPostcode(textOf(label))) ?? address?.postcode ?? null,
    ...readNumbers(plain, labels),
    email: first('email', (label) => joinEmail(textOf(label))) ?? email.exec(plain)?.[0] ?? null,
    website: findWebsite(plain),
  };
}

/** A full-width sign or a dash as its plain one. */
function plainSign(sign: string): string {
  if (/[‐‑‒–—―─]/.test(sign)) return '-';
  const plain = sign.normalize('NFKC');
  return plain.length === sign.length ? plain : sign;
}

/** One number under both labels is both; two numbers under both are one each, in the order of the labels. */
function readNumbers(text: string, labels: readonly ContactLabel[]): Pick<Contact, 'telephone' | 'fax'> {
  const found: { telephone: string[]; fax: string[] } = { telephone: [], fax: [] };
  labels.forEach(({ kind, isShared, value, end }, at) => {
    if (kind !== 'telephone' && kind !== 'fax') return;
    const { numbers, length } = readPhones(text.slice(value, Math.min(end, value + longestValue)));
    if (numbers.length === 0) return;
    const other = kind === 'fax' ? 'telephone' : 'fax';
    const behind = labels[at + 1];
    // 86563368（传真）
    const isRemark =
      kind === 'telephone' &&
      behind?.kind === 'fax' &&
      /^\s?\(\s?兼?(?:作|为)?\s?$/.test(text.slice(value + length, behind.start));
    const [one = '', another, ...more] = numbers;
    if (isShared && another !== undefined && more.length === 0) {
      setOnce(found, other, [one]);
      setOnce(found, kind, [another]);
    } else if (isShared) {
      setOnce(found, other, numbers);
      setOnce(found, kind, numbers);
    } else if (isRemark) {
      const isBoth = numbers.length === 1 || /兼/.test(text.slice(value + length, behind.start));
      setOnce(found, kind, isBoth ? numbers : numbers.slice(0, -1));
      setOnce(found, other, numbers.slice(-1));
    } else setOnce(found, kind, numbers);
  });
  return { telephone: found.telephone.join('、') || null, fax: found.fax.join('、') || null };
}

function setOnce(found: Record<'telephone' | 'fax', string[]>, kind: 'telephone' | 'fax', numbers: string[]): void {
  if (found[kind].length === 0) found[kind] = numbers;
}

function readPostcode(value: string): string | null {
  const digits = /^\d{6}(?![\d-])|^\d(?:\s\d){5}(?!\s?[\d-])|^\d{2,4}\s\d{2,4}(?!\s?[\d-])/.exec(value)?.[0] ?? '';
  const code = digits.replace(/\s/g, '');
  return code.length === 6 ? code : null;
}

const domainEnd = String.raw`(?:com|net|org|gov|edu|cn)(?:\.cn)?(?![\w-])`;
const email = new RegExp(String.raw`(?<![\w.+-])[\w.+-]{1,60}@(?:[\w-]{1,40}\.){1,5}${domainEnd}`, 'i');
const labelled = new RegExp(String.raw`^[\w.+-]{1,60}@(?:[\w-]{1,40}\.){1,5}?${domainEnd}`, 'i');
const closed = /^[\w.+-]{1,60}@(?:[\w-]{1,40}\.){1,5}?(?:com|net|org|gov\.cn|edu\.cn|cn)/i;

/** An address behind its label may be broken by spaces or over lines, or have another sign for @. */
function joinEmail(value: string): string | null {
  const text = value.replace(/\s?[([]\s?at\s?[)\]]\s?/i, '@');
  return labelled.exec(text)?.[0] ?? closed.exec(text.replace(/\s+/g, ''))?.[0] ?? null;
}

const website =
  /(?:网站|网址|网页|网\s址|门户|下载|电子版|登录|官网)[^\n@]{0,40}?(?<![\w@.-])((?:https?:\/\/|www\.)[\w.-]+(?::\d+)?(?:\/[\w./?=&%#~-]*)?|(?:[\w-]+\.){1,4}gov\.cn(?:\/[\w./?=&%#~-]*)?)/i;

function findWebsite(text: string): string | null {
  return website.exec(text)?.[1]?.replace(/[.,]+$/, '') || null;
}

const place = /[号楼室路街道巷村镇乡院厦座层区县市府处局]/;

/**
 * How many characters of a value are the address: up to a mark that is not within brackets, and on the next line only where the first one ends
 * before the number of the house.
 * @param isMarked whether a colon stands in front; without one, more is asked of it
 * @returns the length, and the postcode where it stands behind the address without a label
 */
function measureAddress(value: string, isMarked: boolean): { length: number; postcode: string | null } {
  let depth = 0;
  let length = 0;
  for (const character of value) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0 || /[;；。<>|]/.test(character)) break;
    if (depth === 0 && /[,，]/.test(character)) break;
    if (character === '\n' && !isContinued(value, length)) break;
    length += character.length;
  }
  const text = value.slice(0, length).replace(/[\s、]+$/, '');
  const whole = depth > 0 ? text.slice(0, text.lastIndexOf('(')).trimEnd() : text;
  const isAddress =
    whole.length >= 4 &&
    whole.length <= 80 &&
    /\p{Script=Han}/u.test(whole) &&
    (isMarked ? place.test(whole) || whole.length >= 6 : /\d\s?号|[路街]\d|[楼室]$/.test(whole)) &&
    !/^(?:https?:|www\.)/i.test(whole);
  if (!isAddress) return { length: 0, postcode: null };
  const { 1: behind = '', 2: postcode = null } = /(?<=[号楼室院厦座层)])([\s(]*(\d{6})\)?)$/.exec(whole) ?? [];
  return { length: whole.length - behind.length, postcode };
}

function isContinued(value: string, at: number): boolean {
  const next = /^\n([^\n,，;；。)]{1,30})/.exec(value.slice(at))?.[1] ?? '';
  return !/[号楼室]/.test(value.slice(0, at)) && /\d\s?号|[楼室]\s?$/.test(next);
}
