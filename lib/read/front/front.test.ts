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

  test('that only lays out the page is gone through, however deep', () => {
    const wrap = (html: string) => `<table><tr><td>menu</td><td><p>text</p>${html}</td></tr></table>`;
    const { blocks } = readHtml(wrap(wrap(wrap('<table><tr><td>1</td><td>2</td></tr></table>'))));
    expect(textsOf(blocks)).toEqual(['menu', 'text', 'menu', 'text', 'menu', 'text']);
    expect(gridsOf(blocks)).toHaveLength(1);
  });

  test('keeps its shape where a cell holds a table of one cell', () => {
    const framed = '<table><tr><td> <table><td>7</td></table> </td></tr></table>';
    expect(places(`<table><tr><td>a</td><td>${framed}</td><td>8</td></tr></table>`)).toEqual(['a@0+1 7@1+1 8@2+1']);
  });

  test('may span more rows than it has, or all that follow', () => {
    expect(places('<table><tr><td rowspan=9>a<td>b<tr><td>c</table>')).toEqual(['a@0+1 b@1+1', 'c@1+1']);
    expect(places('<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>')).toEqual([
      'a@0+1 b@1+1',
      'c@1+1',
      'd@1+1',
    ]);
  });

  test('may have headings for cells, and lack their ends', () => {
    expect(places('<table><thead><tr><th>a<th>b<tbody><tr><th>c<td>1</table>')).toEqual(['a@0+1 b@1+1', 'c@0+1 1@1+1']);
  });

  test('that is hidden is not read', () => {
    expect(readHtml('<table style="display:none"><tr><td>a</td><td>1</td></tr></table>').blocks).toEqual([]);
  });

  test('gives its headings and paragraphs as text, and the rows between as tables', () => {
    const { blocks } = readHtml(
      '<table><tr><td colspan=2>一、总体情况</td></tr><tr><td colspan=2><p>甲。</p><p>乙。</p></td></tr><tr><td>a</td><td>1</td></tr></table>',
    );
    expect(textsOf(blocks)).toEqual(['一、总体情况', '甲。', '乙。']);
    expect(gridsOf(blocks)).toMatchObject([{ rows: [[{ text: 'a', place: { row: 3, column: 1 } }, { text: '1' }]] }]);
  });

  test('of one column is text', () => {
    const { blocks } = readHtml('<table><tr><td>规章</td></tr><tr><td>3</td></tr></table>');
    expect(textsOf(blocks)).toEqual(['规章', '3']);
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

  test('shows raised and struck digits as no digits', () => {
    const { blocks } = readHtml(
      '<p>3<sup>12</sup> <s>4</s> 5</p><table><tr><td>6<sup>1</sup></td><td><del>7</del>8</td></tr></table>',
    );
    expect(textsOf(blocks)).toEqual(['3¹² 4\u0336 5']);
    expect(gridsOf(blocks)[0]?.rows[0]?.map(({ text }) => text)).toEqual(['6¹', '7\u03368']);
  });

  test('takes no lowered digit and no picture for a figure or a blank', () => {
    const { blocks } = readHtml(
      '<table><tr><td>规章</td><td>12<sub>2</sub></td><td>12<span style="vertical-align: super">3</span></td><td><img src="7.png"></td></tr></table>',
    );
    expect(gridsOf(blocks)[0]?.rows[0]?.map(({ text }) => text)).toEqual(['规章', '12²', '12³', '\ufffd']);
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

describe('a report in one paragraph', () => {
  const table =
    '信息内容 本年制发件数 本年废止件数 现行有效件数 规章 3 1 20 行政规范性文件 5 2 40 信息内容 本年处理决定数量 行政许可 7';
  const narrative = `本节为测试文字，收到 12 件，办结 10 件。${'另有说明。'.repeat(60)}`;
  const report = `某县水利局2023年政府信息公开工作年度报告 一、总体情况 ${narrative} 二、主动公开政府信息情况 ${table} 六、其他需要报告的事项 无。`;

  test.each([
    ['text', readText(report)],
    ['a web page', readHtml(`<p>${report}</p>`)],
  ])('of %s is broken up into headings, paragraphs and rows', (_, { blocks }) => {
    const texts = textsOf(blocks);
    expect(texts.slice(0, 4)).toEqual([
      '某县水利局2023年政府信息公开工作年度报告',
      '一、总体情况',
      narrative,
      '二、主动公开政府信息情况',
    ]);
    expect(texts).toContain('规章 3 1 20');
    expect(texts.slice(-3)).toEqual(['行政许可 7', '六、其他需要报告的事项', '无。']);
  });

  test('of glued cells is broken up where a figure ends', () => {
    const glued = report.replace(table, table.replace(/\d+ \d+ \d+/g, '000').replaceAll(' ', ''));
    expect(textsOf(readText(glued).blocks)).toContain('行政规范性文件000');
  });

  test('is no other long paragraph', () => {
    expect(textsOf(readText(narrative.repeat(3)).blocks)).toEqual([narrative.repeat(3)]);
  });
});
