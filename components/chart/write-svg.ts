import type { SvgNode } from './layout/scene';
import { resolveColours } from './palette';

/** The few names that SVG itself writes with capitals. */
const keptNames = new Set(['viewBox', 'patternUnits', 'patternTransform']);
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  // Control characters are not allowed in XML, not even escaped.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '').replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

function writeName(name: string): string {
  return keptNames.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Writes a node of a drawing as SVG text that stands for itself: colours in place of custom properties. */
function writeNode(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attrs).map(
    ([name, value]) => ` ${writeName(name)}="${escapeText(resolveColours(String(value)))}"`,
  );
  const content = (node.children ?? []).map(writeNode).join('');
  return content
    ? `<${node.tag}${attributes.join('')}>${content}</${node.tag}>`
    : `<${node.tag}${attributes.join('')}/>`;
}

/**
 * Writes a drawing as an SVG document.
 * @param label what the drawing shows, for those who cannot see it
 */
export function writeDocument(nodes: readonly SvgNode[], width: number, height: number, label: string): string {
  const fonts = "'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', system-ui, sans-serif";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="${fonts}" style="font-variant-numeric: tabular-nums" role="img" aria-label="${escapeText(label)}">`,
    ...nodes.map(writeNode),
    '</svg>\n',
  ].join('');
}
