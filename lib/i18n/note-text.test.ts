import { expect, test } from 'vitest';
import { locales } from './locales';
import { messagesOf } from './messages';
import { noteText, placeText } from './note-text';

const note = {
  code: 'figuresDoNotFit',
  severity: 'doubtful',
  values: { table: 'requests', found: 6, expected: 7 },
} as const;

test('a note names rows and columns as the form prints them', () => {
  const values = { table: 'proactive', row: 'fees', column: 'amount', printed: '3O' };
  const text = noteText('zh-CN', { code: 'cellUnreadable', severity: 'doubtful', values });
  expect(text).toContain('“行政事业性收费”“本年收费金额（单位：万元）”印作“3O”');
  expect(noteText('zh-CN', { ...note, values: { ...note.values, row: 'granted' } })).toContain(
    '“（一）予以公开”一行应有 7 格',
  );
});

test('a note about no row in particular names none', () => {
  expect(noteText('zh-CN', note)).not.toContain('“');
  expect(noteText('en', note)).not.toContain('row');
});

test('a note that nobody wrote a sentence for is a mistake of ours', () => {
  expect(() => noteText('en', { code: 'unheardOf', severity: 'doubtful' })).toThrow();
  expect(() => noteText('en', { code: 'where', severity: 'doubtful' })).toThrow();
});

test.each(locales)('every note has a sentence in %s', (locale) => {
  const { where: _, ...sentences } = messagesOf(locale).note;
  for (const [code, sentence] of Object.entries(sentences)) {
    const numbers = [...sentence.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 5]);
    const values = { ...Object.fromEntries(numbers), table: 'requests', row: 'granted', column: 'total' };
    expect(noteText(locale, { code, severity: 'doubtful', values })).not.toMatch(/[{}]|note\./);
  }
});

test('a place is counted as a reader counts', () => {
  expect(placeText('zh-CN', { kind: 'line', line: 34 })).toBe('第 34 行');
  expect(placeText('en', { kind: 'cell', table: 2, row: 5, column: 3 })).toBe('table 2, row 5, cell 3');
  expect(placeText('zh-CN', undefined)).toBe('全文');
});
