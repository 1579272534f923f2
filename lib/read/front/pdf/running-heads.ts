import { bottomOf, type PagePart, type TextLine, topOf } from './page-parts';
import { textOfLine } from './text-lines';

/** The upper and the lower part of a page in which running heads and page numbers stand. */
const margin = 0.12;

const pageNumber =
  /^(?:[-—–―·.\s]*\d{1,3}[-—–―·.\s]*|第\s*\d{1,3}\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3}|page\s*\d{1,3}(?:\s*of\s*\d{1,3})?)$/i;

/**
 * Leaves out page numbers, and what stands at the edge of most pages in the same words: the dates, titles and addresses that a browser prints.
 * @param pages the parts of each page, and the page's height in points
 */
export function withoutRunningHeads(pages: readonly { parts: PagePart[]; height: number }[]): PagePart[][] {
  const isAtEdge = (part: PagePart, height: number): part is TextLine =>
    part.kind === 'line' && (bottomOf(part) < height * margin || topOf(part) > height * (1 - margin));
  // Heads of pages differ in their page numbers only.
  const wordsOf = ({ line }: TextLine) => textOfLine(line).replace(/\d+/g, '#').replace(/\s+/g, '');
  const pagesWith = new Map<string, number>();
  for (const { parts, height } of pages) {
    const atEdge = parts.flatMap((part) =>
      isAtEdge(part, height) ? [`${wordsOf(part)} ${Math.round(topOf(part) / 4)}`] : [],
    );
    for (const words of new Set(atEdge)) pagesWith.set(words, (pagesWith.get(words) ?? 0) + 1);
  }
  const isRunning = (part: TextLine) =>
    pages.length > 1 && (pagesWith.get(`${wordsOf(part)} ${Math.round(topOf(part) / 4)}`) ?? 0) > pages.length / 2;
  const kept = new Set<string>();
  return pages.map(({ parts, height }) =>
    parts.filter((part) => {
      if (!isAtEdge(part, height)) return true;
      if (pageNumber.test(textOfLine(part.line).trim())) return false;
      if (!isRunning(part)) return true;
      const isFirst = !kept.has(wordsOf(part)) && !/\d+\s*[/／]\s*\d+|:\/\/|\d:\d\d/.test(textOfLine(part.line));
      kept.add(wordsOf(part));
      return isFirst;
    }),
  );
}
