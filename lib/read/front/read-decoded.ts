import type { FrontOptions, Source } from '../blocks';
import { decode } from '../decode';
import { readHtml } from './read-html';
import { readText } from './read-text';

/**
 * Reads a document that is text in some encoding: a web page, Markdown or plain text.
 * @throws UserError `fileEmpty`, `formatUnsupported`, `encodingUnknown`
 */
export function readDecoded(bytes: Uint8Array, { fileName }: FrontOptions): Source {
  const { text, damaged } = decode(bytes);
  const source = isHtml(text, fileName) ? readHtml(text) : readText(text);
  if (damaged === 0) return source;
  return { ...source, notes: [{ code: 'textDamaged', severity: 'doubtful', values: { count: damaged } }] };
}

function isHtml(text: string, fileName: string): boolean {
  return (
    /\.x?html?$/i.test(fileName) ||
    /^\s*(?:<!doctype html|<html|<\?xml|<(?:p|div|table|body|head)[\s>])/i.test(text.slice(0, 1000))
  );
}
