/** Text is measured by rule, because the server has no fonts: wide enough for the fonts of the page, never exact. */

const ideographs = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”—]/u;
const wideLetters = /[mwMWGOQ%@]/;
const narrowLetters = /[ijltfrI.,:;'()|\s]/;
const bold = 1.1;

function widthOf(character: string): number {
  if (ideographs.test(character)) return 1;
  if (narrowLetters.test(character)) return 0.37;
  if (wideLetters.test(character)) return 0.9;
  return /[A-Z]/.test(character) ? 0.72 : 0.61;
}

/** The room that a line of text takes, in the units of `fontSize`. */
export function measureText(text: string, fontSize: number, isBold = false): number {
  const width = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return width * fontSize * (isBold ? bold : 1);
}

export function isIdeographic(text: string): boolean {
  return ideographs.test(text);
}

/** The beginning of a text that fits, with an ellipsis; nothing where not even three characters fit. */
export function shortenText(text: string, fontSize: number, width: number, isBold = false): string {
  if (measureText(text, fontSize, isBold) <= width) return text;
  const characters = [...text];
  while (characters.length > 2 && measureText(`${characters.join('')}…`, fontSize, isBold) > width) characters.pop();
  return characters.length > 2 ? `${characters.join('').trimEnd()}…` : '';
}

/** Breaks text into lines no wider than `width`: between words, or between characters of a script without spaces. */
export function wrapText(text: string, fontSize: number, width: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\uffef][，。；：、）”]*|[^\s\u2e80-\uffef]+|\s+/gu) ?? []) {
    if (line && measureText((line + piece).trimEnd(), fontSize, isBold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line ? [...lines, line.trimEnd()] : lines;
}

/**
 * Moves labels apart so that no two are closer than `distance`, each as near as possible to where it wants to be.
 * @param wanted positions, in any order
 * @returns the new positions, in the same order, between `from` and `to` as far as they fit
 */
export function spreadLabels(wanted: readonly number[], distance: number, from: number, to: number): number[] {
  const order = wanted.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  const placed = [...wanted];
  let next = from;
  for (const { position, index } of order) {
    const at = Math.max(position, next);
    placed[index] = at;
    next = at + distance;
  }
  let limit = to;
  for (const { index } of order.toReversed()) {
    const at = Math.min(placed[index] ?? limit, limit);
    placed[index] = at;
    limit = at - distance;
  }
  return placed;
}
