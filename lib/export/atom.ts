const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it; control characters are not allowed there, not even escaped. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
}

export interface Feed {
  language: string;
  title: string;
  /** Address of the feed, and of the page that it is about. */
  self: string;
  page: string;
  rights: string;
  entries: readonly { title: string; url: string; author: string; summary: string; updatedAt: number }[];
}

const time = (milliseconds: number) => new Date(milliseconds).toISOString();

/**
 * Writes a feed that readers and robots follow, newest entries first.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function writeAtom({ language, title, self, page, rights, entries }: Feed): string {
  const x = escapeXml;
  const updated = time(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${x(language)}">`,
    `<id>${x(self)}</id><title>${x(title)}</title><updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${x(self)}"/><link rel="alternate" type="text/html" href="${x(page)}"/>`,
    `<rights>${x(rights)}</rights>`,
    ...entries.map(
      (entry) =>
        `<entry><id>${x(entry.url)}</id><title>${x(entry.title)}</title><updated>${time(entry.updatedAt)}</updated>` +
        `<author><name>${x(entry.author)}</name></author><link rel="alternate" type="text/html" href="${x(entry.url)}"/>` +
        `<summary>${x(entry.summary)}</summary></entry>`,
    ),
    '</feed>\n',
  ].join('\n');
}
