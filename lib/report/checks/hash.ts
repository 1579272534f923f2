/**
 * A short name for a text: two runs of FNV-1a with different numbers, the same everywhere. It tells texts apart that change by themselves; nobody gains by
 * forging it.
 * @returns 16 hexadecimal digits
 */
export function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
