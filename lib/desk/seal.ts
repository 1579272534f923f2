import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { dataKeys } from './secrets';

/** Marks a sealed value, with the number of the way it was sealed in. */
const mark = 'sealed1';
const pattern = new RegExp(`^${mark}\\.([0-9a-f]{8})\\.([\\w-]+)$`);
const [nonceLength, tagLength] = [12, 16];

/**
 * Encrypts personal data for the database: AES-256-GCM with a random nonce.
 * @param place what the value belongs to, such as `feedback.contact GK-2026-7K3M9Q`: moved to another place it does not open
 * @returns `sealed1.<name of the key>.<nonce, tag and ciphertext>`
 */
export function seal(text: string, place: string): string {
  const [key] = dataKeys();
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${mark}.${nameOf(key)}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/**
 * Decrypts what `seal` made for the same place.
 * @throws Error where the key is not there, or where the value was changed or moved
 */
export function unseal(value: string, place: string): string {
  const [, name, content = ''] = pattern.exec(value) ?? [];
  if (name === undefined) throw new Error(`${place} is not sealed`);
  const key = dataKeys().find((candidate) => nameOf(candidate) === name);
  if (!key) throw new Error(`${place} was sealed with the key ${name}, which DATA_KEY does not have`);
  const bytes = Buffer.from(content, 'base64url');
  const [nonce, tag] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength, nonceLength + tagLength)];
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
}

/** Whether a value is one that `seal` made, and not one from before. */
export function isSealed(value: string): boolean {
  return pattern.test(value);
}

/** Tells keys apart without telling anything about them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('name of key').update(key).digest('hex').slice(0, 8);
}
