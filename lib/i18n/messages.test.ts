import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { locales } from './locales';
import { messagesOf } from './messages';

type Node = string | { [key: string]: Node };

/** Every sentence with its key, `page.part.sentence`, in the order of the file. */
function listSentences(node: Node, key = ''): [string, string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node).flatMap(([name, child]) => listSentences(child, key ? `${key}.${name}` : name));
}

/** What a sentence takes in: names of values and of tags, in every branch. */
function listArguments(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...listArguments(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
    const branches = Object.values(element.options).flatMap(({ value }) => listArguments(value));
    return [element.value, ...branches];
  });
}

function describeArguments(sentence: string): string {
  return [...new Set(listArguments(parse(sentence)))].sort().join(' ');
}

const sentences = new Map(locales.map((locale) => [locale, listSentences(messagesOf(locale))]));
const chinese = sentences.get('zh-CN') ?? [];

describe.each(locales)('the sentences in %s', (locale) => {
  const own = sentences.get(locale) ?? [];

  test('have the keys of the other language, in alphabetical order', () => {
    expect(own.map(([key]) => key)).toEqual(chinese.map(([key]) => key));
    expectSorted(messagesOf(locale));
  });

  test('are none of them empty', () => {
    expect(own.filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  test('can be formatted, with the values of the other language', () => {
    const taken = own.map(([key, sentence]) => `${key}: ${describeArguments(sentence)}`);
    expect(taken).toEqual(chinese.map(([key, sentence]) => `${key}: ${describeArguments(sentence)}`));
  });
});

function expectSorted(node: Node): void {
  if (typeof node === 'string') return;
  expect(Object.keys(node)).toEqual(Object.keys(node).sort());
  for (const child of Object.values(node)) expectSorted(child);
}
