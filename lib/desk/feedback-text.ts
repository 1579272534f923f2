/** Control characters other than line feed and tab, and the marks that turn the direction of writing, which can make a text read as another. */
const unwanted = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text of several lines as it is kept: without control characters, with plain line feeds, without space around it. */
export function cleanText(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(unwanted, '').trim();
}

/** A text of one line as it is kept. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, ' ');
}
