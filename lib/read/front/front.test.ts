import { describe, expect, test } from 'vitest';
import type { Block, Grid } from '../blocks';
import { readHtml } from './read-html';
import { readText } from './read-text';

const gridsOf = (blocks: readonly Block[]) => blocks.filter((block): block is Grid => block.kind === 'grid');
const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const places = (html: string) =>
  gridsOf(readHtml(html).blocks).flatMap(({ rows }) =>
    rows.map((row) => row.map(({ text, column, columnSpan }) => `${text}@${column}+${columnSpan}`).join(' ')),
  );

describe('a table of a web page', () => {
  test('gives each cell the columns that a browser gives it', () => {
    const html =
      '<table><tr><td rowspan=2>a<td colspan=2>b<td rowspan=3>c</tr><tr><td>d<td>e</tr><tr><td colspan=3>f</tr></table>';
    expect(places(html)).toEqual(['a@0+1 b@1+2 c@3+1', 'd@1+1 e@2+1', 'f@0+3']);
  });

  test('with senseless spans is still a table', () => {
    const html =
      '<table><tr><td colspan="999999999" rowspan="-3">a</td><td colspan="x">b</td></tr><tr><td>c</td></tr></table>';
    expect(places(html)).toEqual(['a@0+100 b@100+1', 'c@0+1']);
  });

  test('without rows or without end is still a table', () => {
    expect(places('<table><td>a<td>b')).toEqual(['a@0+1 b@1+1']);
    expect(places(`<table><tr>${'<td colspan=100>x'.repeat(5000)}</tr></table>`)).toHaveLength(1);
  });

  test('keeps two figures of a cell apart, and a hidden cell out', () => {
    const [grid] = gridsOf(
      readHtml('<table><tr><td><p>1</p><p>2</p></td><td style="display: none">3</td><td>4&nbsp;</td></tr></table>')
        .blocks,
    );
    expect(grid?.rows[0]?.map(({ text }) => text)).toEqual(['1\n2', '4']);
  });

  test('that only lays out the page is gone through', () => {
    const { blocks } = readHtml('<table><tr><td><p>text</p><table><tr><td>1</td></tr></table></td></tr></table>');
    expect(textsOf(blocks)).toEqual(['text']);
    expect(places('<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>')).toEqual(['1@0+1']);
  });
});

describe('a web page', () => {
  test('gives its paragraphs with their lines, without scripts and menus', () => {
    const { blocks } = readHtml(
      '<script>var a=1</script>\n<nav>menu</nav>\n<p>one<br>two</p>\n<div>three<span> four</span></div>',
    );
    expect(textsOf(blocks)).toEqual(['one', 'two', 'three four']);
    expect(blocks[2]?.place).toEqual({ kind: 'line', line: 4 });
  });

  test('gives its titles and its day of publication', () => {
    const { titles, publishedOn } = readHtml(
      '<head><meta name="PubDate" content="2024-01-31 10:00"><meta name="ArticleTitle" content="B"><title>C</title></head><h1>A</h1>',
    );
    expect(titles).toEqual(['A', 'B', 'C']);
    expect(publishedOn).toBe('2024-01-31');
  });

  test.each(['<div>', '<b>', '<table><tr><td>'])('that nests %s thousands deep is read', (tag) => {
    const { blocks } = readHtml(`${tag.repeat(5000)}deep`);
    expect(JSON.stringify(blocks)).toContain('deep');
  });
});

describe('text', () => {
  test('gives a paragraph for each line, and cells for lines with tabs or bars', () => {
    const { blocks } = readText('## Heading\n**bold** text\n\n| a |  | 1 |\n|---|:-:|---|\nx\ty\nz |\n');
    expect(blocks).toMatchObject([
      { kind: 'paragraph', text: 'Heading', place: { line: 1 } },
      { kind: 'paragraph', text: 'bold text' },
      { kind: 'cells', cells: ['a', '', '1'], place: { line: 4 } },
      { kind: 'cells', cells: ['x', 'y'] },
      { kind: 'paragraph', text: 'z' },
    ]);
  });
});
