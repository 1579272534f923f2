import { UserError } from '@/lib/errors';
import type { FrontEnd } from '../../blocks';
import { namesReport } from '../../metadata/title';
import { parseXml } from '../office-xml';
import { readHtml } from '../read-html';
import { type Archive, openArchive } from '../zip';
import { readStyleLooks } from './docx-looks';
import { toHtml } from './docx-to-html';

/**
 * Reads a Word document: its text as it stands when all changes are accepted, without what is hidden, and its tables with merged cells.
 * @throws UserError `documentBroken`, `documentExpands`
 */
export const readDocx: FrontEnd = (bytes) => {
  const archive = openArchive(bytes, 'Word');
  const body = archive.unpack(findMain(archive));
  if (!body) throw new UserError('documentBroken', { format: 'Word' });
  const styles = archive.unpack(archive.names.find((name) => /^word\/styles\d*\.xml$/.test(name)) ?? '');
  const { html, notes } = toHtml(parseXml(body, 'Word'), styles ? readStyleLooks(parseXml(styles, 'Word')) : new Map());
  const source = readHtml(html);
  const title = /<dc:title>([^<]*)</.exec(archive.unpack('docProps/core.xml')?.toString() ?? '')?.[1] ?? '';
  return { ...source, titles: [...source.titles, title].filter((text) => namesReport(text)), notes };
};

/** The part that holds the text: the one that the package names. */
function findMain(archive: Archive): string {
  const relations = archive.unpack('_rels/.rels')?.toString() ?? '';
  const relation = /<[^<>]*\/officeDocument"[^<>]*>/.exec(relations)?.[0] ?? '';
  const named = /\sTarget="\/?([^"]*)"/.exec(relation)?.[1];
  return named ?? archive.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? '';
}
