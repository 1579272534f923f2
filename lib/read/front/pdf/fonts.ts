import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** What of a font is needed to place its characters and to trust them. */
export interface Font {
  isVertical: boolean;
  /** Width of a unit of a glyph, in ems. */
  unit: number;
  /** Whether the font tells which characters its glyphs are; without that they are numbers of glyphs. */
  isMapped: boolean;
}

/** The library's own font; a table of identity, which is none, has a first character in place of a map. */
const fontObject = z.object({
  vertical: z.boolean().optional(),
  fontMatrix: z.array(z.number()).nullish(),
  toUnicode: z.unknown(),
});
const noTable = z.object({ firstChar: z.number() });

/** Loads the fonts that a page uses, by the names that its operators give them. */
export async function loadFonts(
  page: PDFPageProxy,
  operators: readonly number[],
  args: readonly unknown[],
): Promise<ReadonlyMap<unknown, Font>> {
  const names = new Set<string>();
  operators.forEach((op, index) => {
    if (op !== OPS.setFont && op !== OPS.setGState) return;
    for (const [, name = ''] of JSON.stringify(args[index]).matchAll(/"(g_[^"]+)"/g)) names.add(name);
  });
  const loaded = [...names].map(async (name) => [name, await loadFont(page, name)] as const);
  return new Map(await Promise.all(loaded));
}

async function loadFont({ commonObjs }: PDFPageProxy, name: string): Promise<Font> {
  const loaded = await new Promise<unknown>((resolve) => commonObjs.get(name, resolve));
  const { vertical = false, fontMatrix, toUnicode } = fontObject.parse(loaded);
  return {
    isVertical: vertical,
    unit: fontMatrix?.[0] || 0.001,
    isMapped: toUnicode !== undefined && !noTable.safeParse(toUnicode).success,
  };
}
