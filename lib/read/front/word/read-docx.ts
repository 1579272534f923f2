import { load } from 'cheerio/slim';
import { UserError } from '@/lib/errors';
import type { FrontEnd } from '../../blocks';
import { namesReport } from '../../metadata/title';
import type { HtmlRoot } from '../html-node';
import { readHtml } from '../read-html';
import { openArchive } from '../zip';
import { toHtml } from './docx-to-html';

/**
 * Reads a Word document: its text as it stands when all changes are accepted, without what is hidden, and its tables with merged cells.
 * @throws UserError `documentBroken`, `documentExpands`
 */
export const readDocx: FrontEnd = (bytes) => {
  const archive = openArchive(bytes, 'Word');
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  const body = main && archive.unpack(main);
  if (!body) throw new UserError('documentBroken', { format: 'Word' });
  const source = readHtml(toHtml(parse(body)));
  const title = /<dc:title>([^<]*)</.exec(archive.unpack('docProps/core.xml')?.toString() ?? '')?.[1] ?? '';
  return { ...source, titles: [...source.titles, title].filter((text) => namesReport(text)) };
};

/** Tables nest a few deep; the parser takes the square of the depth. */
const deepest = 10_000;

function parse(packed: Buffer): HtmlRoot {
  const xml = packed.toString('utf8');
  let depth = 0;
  for (const [, end, single] of xml.matchAll(/<(\/)?[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*?(\/)?>/g)) {
    if (!single) depth += end ? -1 : 1;
    if (depth > deepest) throw new UserError('documentBroken', { format: 'Word' });
  }
  const root = load(xml, { xml: true }).root().get(0);
  if (!root) throw new UserError('documentBroken', { format: 'Word' });
  return root;
}
