import { attributeOf, childOf, childrenOf, nameOf, parseXml, settingOf, switchOf } from '../office-xml';
import type { Archive } from '../zip';
import { oddLook } from './cell-text';

/** For the name of each sheet, the cells that are struck out or hold raised or lowered letters, of which the parser of the sheet says nothing. */
export type OddCells = ReadonlyMap<string, ReadonlySet<string>>;

/** @see ECMA-376-1, 18.8.22 (font), 18.8.10 (cellXfs), 18.3.1.4 (c) */
export function findOddCells(archive: Archive): OddCells {
  const styles = findOddStyles(archive.unpack('xl/styles.xml'));
  return new Map(
    listSheets(archive).map(({ name, path }) => {
      const xml = archive.unpack(path)?.toString() ?? '';
      const hasInline = xml.includes('inlineStr') && oddLook.test(xml);
      return [name, styles.size > 0 || hasInline ? new Set(listOdd(xml, styles)) : new Set<string>()];
    }),
  );
}

/** The numbers of the cell styles whose font is struck out, raised or lowered. */
function findOddStyles(packed: Buffer | null): Set<string> {
  if (!packed || !oddLook.test(packed.toString())) return new Set();
  const [sheet] = childrenOf(parseXml(packed, 'Excel'));
  const listed = (name: string) => childrenOf(childOf(sheet, name) ?? parseXml(Buffer.alloc(0), 'Excel'));
  const fonts = listed('fonts').map(
    (font) => switchOf(font, 'strike') === true || /^su/.test(settingOf(childOf(font, 'vertAlign')) ?? ''),
  );
  return new Set(
    listed('cellXfs').flatMap((style, index) => (fonts[Number(attributeOf(style, 'fontId'))] ? String(index) : [])),
  );
}

function listSheets(archive: Archive): { name: string; path: string }[] {
  const parse = (path: string) => {
    const packed = archive.unpack(path);
    return packed ? childrenOf(parseXml(packed, 'Excel'))[0] : undefined;
  };
  const relations = parse('xl/_rels/workbook.xml.rels');
  const paths = new Map(
    (relations ? childrenOf(relations) : []).map((relation) => [
      attributeOf(relation, 'Id'),
      new URL(attributeOf(relation, 'Target') ?? '', 'zip:/xl/').pathname.slice(1),
    ]),
  );
  const sheets = childOf(parse('xl/workbook.xml'), 'sheets');
  return (sheets ? childrenOf(sheets) : []).flatMap((sheet) => {
    const path = paths.get(attributeOf(sheet, 'id'));
    return nameOf(sheet) === 'sheet' && path ? [{ name: attributeOf(sheet, 'name') ?? '', path }] : [];
  });
}

function* listOdd(xml: string, styles: ReadonlySet<string>): Generator<string> {
  for (const { 0: start, 1: attributes = '', index } of xml.matchAll(/<(?:\w+:)?c\s([^>]*)>/g)) {
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (!address) continue;
    const style = /\bs="(\d+)"/.exec(attributes)?.[1];
    const isInline = attributes.includes('inlineStr');
    const content = index + start.length;
    if ((style && styles.has(style)) || (isInline && oddLook.test(xml.slice(content, xml.indexOf('</c>', content)))))
      yield address;
  }
}
