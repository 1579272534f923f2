import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { dataKeys } from './secrets';

/** Marks a sealed value, with the number of the way it was sealed in. */
const mark = 'sealed1';
const pattern = new RegExp(`^${mark}\\.([0-9a-f]{8})\\.([\\w-]+)$`);
const [nonceLength, tagLength] = [12, 16];
const headLength = `${mark}.00000000.`.length;

/**
 * Encrypts personal data for the database: AES-256-GCM with a random nonce.
 * @param place what the value belongs to, such as `feedback.contact GK-2026-7K3M9Q`: moved to another place it does not open
 * @returns `sealed1.<name of the key>.<nonce, tag and ciphertext>`
 */
export function seal(text: string, place: string): string {
  const { keyName, content } = encrypt(Buffer.from(text), place);
  return `${mark}.${keyName}.${content.toString('base64url')}`;
}

/** Encrypts a file in the same way; the result begins with the mark and the name of the key. */
export function sealBytes(bytes: Buffer, place: string): Buffer {
  const { keyName, content } = encrypt(bytes, place);
  return Buffer.concat([Buffer.from(`${mark}.${keyName}.`), content]);
}

/**
 * Decrypts what `seal` made for the same place.
 * @throws Error where the key is not there, or where the value was changed or moved
 */
export function unseal(value: string, place: string): string {
  const [, name, content = ''] = pattern.exec(value) ?? [];
  return decrypt(name, Buffer.from(content, 'base64url'), place).toString('utf8');
}

/**
 * Decrypts what `sealBytes` made for the same place.
 * @throws Error where the key is not there, or where the bytes were changed or moved
 */
export function unsealBytes(sealed: Buffer, place: string): Buffer {
  const head = sealed.subarray(0, headLength).toString('latin1');
  const [, name] = /^sealed1\.([0-9a-f]{8})\.$/.exec(head) ?? [];
  return decrypt(name, sealed.subarray(headLength), place);
}

/** Whether a value is one that `seal` made, and not one from before. */
export function isSealed(value: string): boolean {
  return pattern.test(value);
}

function encrypt(bytes: Buffer, place: string): { keyName: string; content: Buffer } {
  const [key] = dataKeys();
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return { keyName: nameOf(key), content: Buffer.concat([nonce, cipher.getAuthTag(), sealed]) };
}

function decrypt(keyName: string | undefined, bytes: Buffer, place: string): Buffer {
  if (keyName === undefined) throw new Error(`${place} is not sealed`);
  const key = dataKeys().find((candidate) => nameOf(candidate) === keyName);
  if (!key) throw new Error(`${place} was sealed with the key ${keyName}, which DATA_KEY does not have`);
  const [nonce, tag] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength, nonceLength + tagLength)];
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
}

/** Tells keys apart without telling anything about them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('name of key').update(key).digest('hex').slice(0, 8);
}
