/** Encodes a text in an encoding that only browsers still write. Characters that it lacks become question marks. */
export function encode(text: string, encoding: 'gb18030' | 'big5'): Buffer {
  const codes = codesOf(encoding);
  return Buffer.from([...text].flatMap((character) => codes.get(character) ?? character.charCodeAt(0) & 0x7f));
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

function codesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const made = known.get(encoding);
  if (made) return made;
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [first, second]);
    }
  }
  known.set(encoding, codes);
  return codes;
}
