import { pinyin } from 'pinyin-pro';

/**
 * What an agency is found by when somebody types Latin letters.
 * @param names the agency's name first, then its aliases
 * @returns each name as one word in pinyin without tones, and as its initials; words are parted by a space
 */
export function toSearchWords(names: readonly string[]): { pinyin: string; pinyinInitials: string } {
  const syllables = names.map((name) => pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }));
  return {
    pinyin: syllables.map((name) => name.join('')).join(' '),
    pinyinInitials: syllables.map((name) => name.map((syllable) => syllable.slice(0, 1)).join('')).join(' '),
  };
}

/** The slug of an agency for which none was given: its name in pinyin; empty for a name without a Chinese character. */
export function slugOfName(name: string): string {
  return (
    pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('').match(/[a-z]/g) ?? []
  ).join('');
}
