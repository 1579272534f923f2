import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Block, type Grid, unrecognised } from '../../blocks';
import { readDocument } from '../../read-document';
import { makeArchive } from '../test-archive';
import { readDocx } from './read-docx';

const makeDocx = (body: string, parts: Record<string, string> = {}) =>
  makeArchive([
    { name: 'word/document.xml', content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  ]);
const read = async (body: string, styles = ''): Promise<readonly Block[]> =>
  (await readDocx(makeDocx(body, { 'word/styles.xml': `<w:styles>${styles}</w:styles>` }), { fileName: 'a.docx' }))
    .blocks;
const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(content))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const textOf = async (...runs: string[]) => {
  const [block] = await read(paragraph(...runs));
  return block?.kind === 'paragraph' ? block.text : null;
};
const gridOf = async (body: string): Promise<Grid | undefined> =>
  (await read(body)).find((block): block is Grid => block.kind === 'grid');

describe('the text of a Word document', () => {
  test('is what stands when all changes are accepted', async () => {
    expect(
      await textOf(
        run('收到'),
        `<w:del>${run('12').replaceAll('w:t', 'w:delText')}</w:del>`,
        `<w:ins>${run('15')}</w:ins>`,
        `<w:moveFrom>${run('99')}</w:moveFrom>`,
        run('件'),
      ),
    ).toBe('收到15件');
  });

  test('goes on in the next paragraph where the mark between them is deleted', async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('收到')}</w:p>`;
    expect(await read(first + paragraph(run('12件')))).toMatchObject([{ text: '收到12件' }]);
  });

  test('holds nothing that is hidden, and no marks of notes', async () => {
    expect(
      await textOf(
        run('12'),
        run('34', '<w:vanish/>'),
        run('56', '<w:vanish w:val="0"/>'),
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
      ),
    ).toBe('1256');
  });

  test('holds the result of a field, not its instruction', async () => {
    const [begin, separate, end] = ['begin', 'separate', 'end'].map(
      (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`,
    );
    const instruction = '<w:r><w:instrText>PAGE 7</w:instrText></w:r>';
    const inner = `${begin}${instruction}${separate}${run('34')}${end}`;
    expect(await textOf(`${begin}${instruction}${inner}${separate}`, run('12'), `${end}`)).toBe('12');
  });

  test('does not hold the words of a control that ask for an entry', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('0')}</w:sdtContent></w:sdt>`;
    expect(await textOf(run('12'), control)).toBe('12');
  });

  test('holds a text box once, and behind the paragraph that it is fixed to', async () => {
    const box = `<w:txbxContent>${paragraph(run('联系电话'))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await read(paragraph(run('正'), both, run('文')))).toMatchObject([{ text: '正文' }, { text: '联系电话' }]);
  });
});

describe('a table of a Word document', () => {
  test('has its merged cells', async () => {
    const grid = await gridOf(
      table(
        row(cell('结果', '<w:vMerge w:val="restart"/>'), cell('予以公开'), cell('1')),
        row(cell('', '<w:vMerge/>'), cell('部分公开'), cell('2')),
        row(cell('总计', '<w:gridSpan w:val="2"/>'), cell('3')),
      ),
    );
    expect(grid?.rows).toMatchObject([
      [
        { text: '结果', rowSpan: 2 },
        { text: '予以公开', column: 1 },
        { text: '1', column: 2 },
      ],
      [
        { text: '部分公开', column: 1 },
        { text: '2', column: 2 },
      ],
      [
        { text: '总计', columnSpan: 2 },
        { text: '3', column: 2 },
      ],
    ]);
  });

  test('has no row that is deleted or hidden, and has one that is inserted', async () => {
    const marked = (mark: string, text: string) =>
      `<w:tr><w:trPr><w:${mark}/></w:trPr>${cell(text)}${cell('9')}</w:tr>`;
    const grid = await gridOf(
      table(row(cell('规章'), cell('1')), marked('del', '甲'), marked('hidden', '乙'), marked('ins', '丙')),
    );
    expect(grid?.rows.map(([first]) => first?.text)).toEqual(['规章', '丙']);
  });

  test('that begins further to the right keeps its columns', async () => {
    const indented = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('5')}</w:tr>`;
    const grid = await gridOf(table(row(cell('规章'), cell('1')), indented));
    expect(grid?.rows[1]).toMatchObject([{ text: '' }, { text: '5', column: 1 }]);
  });

  test('keeps figures in two paragraphs of a cell apart', async () => {
    const two = `<w:tc>${paragraph(run('1'))}${paragraph(run('2'))}</w:tc>`;
    expect((await gridOf(table(row(cell('规章'), two))))?.rows[0]?.[1]?.text).toBe('1\n2');
  });

  test('keeps struck-out and raised digits from becoming figures', async () => {
    const raised = run('3', '<w:vertAlign w:val="superscript"/>');
    const cells = [
      `<w:tc>${paragraph(run('12'), raised)}</w:tc>`,
      `<w:tc>${paragraph(run('12', '<w:strike/>'))}</w:tc>`,
    ];
    const [noted, struck] = (await gridOf(table(row(...cells))))?.rows[0] ?? [];
    expect(noted?.text).toBe('12³');
    expect(struck?.text).toMatch(/^1\u03362\u0336$/);
  });

  test('takes no figure that is white', async () => {
    const white = run('2', '<w:color w:val="FFFFFF"/>');
    const cells = `<w:tc>${paragraph(run('12'), white)}</w:tc>`;
    expect((await gridOf(table(row(cell('规章'), cells))))?.rows[0]?.[1]?.text).toBe('12\ufffd');
  });

  test('sees the look that a style gives', async () => {
    const style = (id: string, look: string, parent = '') =>
      `<w:style w:styleId="${id}"><w:basedOn w:val="${parent}"/><w:rPr>${look}</w:rPr></w:style>`;
    const styles =
      style('note', '<w:vertAlign w:val="superscript"/>') +
      style('child', '', 'note') +
      style('gone', '<w:vanish/>') +
      style('circle', '', 'circle');
    const styled = (text: string, id: string) => run(text, `<w:rStyle w:val="${id}"/>`);
    const body = table(
      row(
        `<w:tc>${paragraph(run('12'), styled('3', 'child'))}</w:tc>`,
        `<w:tc>${paragraph(run('12'), styled('4', 'gone'), styled('5', 'circle'))}</w:tc>`,
      ),
    );
    const [grid] = await read(body, styles);
    expect(grid?.kind === 'grid' && grid.rows[0]?.map(({ text }) => text)).toEqual(['12³', '125']);
  });

  test('keeps lowered digits and digits far above the line apart from a number', async () => {
    const textIn = async (look: string) =>
      (await gridOf(table(row(cell('规章'), `<w:tc>${paragraph(run('12'), run('3', look))}</w:tc>`))))?.rows[0]?.[1]
        ?.text;
    expect(await textIn('<w:vertAlign w:val="subscript"/>')).toBe('12₃');
    expect(await textIn('<w:position w:val="10"/>')).toBe('12³');
    expect(await textIn('<w:position w:val="2"/>')).toBe('123');
  });

  test('takes no figure from a text box that is fixed to a cell', async () => {
    const box = (text: string) => `<w:r><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:r>`;
    const [figure, words] =
      (await gridOf(table(row(`<w:tc>${paragraph(box('5'))}</w:tc>`, `<w:tc>${paragraph(box('结果'))}</w:tc>`))))
        ?.rows[0] ?? [];
    expect(figure?.text).toContain(unrecognised);
    expect(words?.text).toBe('结果');
  });

  test('takes no figure from a cell with a drawing, but a label', async () => {
    const drawing = '<w:r><w:drawing/></w:r>';
    const cells = [`<w:tc>${paragraph(drawing, run('规章'))}</w:tc>`, `<w:tc>${paragraph(drawing)}</w:tc>`];
    const [label, figure] = (await gridOf(table(row(...cells))))?.rows[0] ?? [];
    expect(label?.text).toBe('规章');
    expect(figure?.text).toBe(unrecognised);
  });

  test('has no cell that is deleted, and keeps those merged the old way', async () => {
    const grid = await gridOf(
      table(
        row(cell('规章'), cell('9', '<w:cellDel/>'), cell('1')),
        row(cell('总计', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>')),
      ),
    );
    expect(grid?.rows).toMatchObject([[{ text: '规章' }, { text: '1', column: 1 }], [{ text: '总计', columnSpan: 2 }]]);
    expect(grid?.rows[1]).toHaveLength(1);
  });

  test('is the same under any prefix', async () => {
    const body = table(
      row(cell('结果', '<w:vMerge w:val="restart"/>'), cell('1')),
      row(cell('次', '<w:vMerge w:val="restart"/>'), cell('2')),
    );
    expect(await gridOf(body.replaceAll('w:', 'ns0:'))).toEqual(await gridOf(body));
  });
});

describe('a Word document', () => {
  const refusal = (key: string) => expect.objectContaining({ name: 'UserError', key });
  const options = { fileName: 'a.docx', directory: [] };

  test('has the title of its properties where that names a report', async () => {
    const core = (title: string) => `<cp:coreProperties><dc:title>${title}</dc:title></cp:coreProperties>`;
    const titlesOf = async (title: string) =>
      (await readDocx(makeDocx(paragraph(run('文')), { 'docProps/core.xml': core(title) }), { fileName: '' })).titles;
    expect(await titlesOf('某县2023年政府信息公开工作年度报告')).toHaveLength(1);
    expect(await titlesOf('Microsoft Word')).toEqual([]);
  });

  test('says that it has changes and hidden text', async () => {
    const body = paragraph(run('甲', '<w:vanish/>'), `<w:ins>${run('乙')}</w:ins>`);
    const { notes } = await readDocx(makeDocx(body), { fileName: '' });
    expect(notes.map(({ code }) => code)).toEqual(['changesAccepted', 'hiddenTextLeftOut']);
  });

  test('of which a bit was damaged is refused', async () => {
    const whole = makeDocx(paragraph(run('收到12件')));
    const damaged = Buffer.from(whole);
    const crc = whole.indexOf('PK\x01\x02', 0, 'latin1') + 16;
    damaged.writeUInt32LE((whole.readUInt32LE(crc) ^ 1) >>> 0, crc);
    await expect(readDocument(damaged, options)).rejects.toThrow(refusal('documentBroken'));
  });

  test('that unpacks beyond all measure, nests without end or is cut is refused at once', async () => {
    const bomb = makeDocx(' '.repeat(120 * 1024 * 1024));
    await expect(readDocument(bomb, options)).rejects.toThrow(refusal('documentExpands'));
    const nested = makeDocx('<w:tbl><w:tr><w:tc>'.repeat(50_000) + '</w:tc></w:tr></w:tbl>'.repeat(50_000));
    await expect(readDocument(nested, options)).rejects.toThrow(refusal('documentBroken'));
    const whole = makeDocx(paragraph(run('文字'.repeat(2000))));
    await expect(readDocument(whole.subarray(0, whole.length - 40), options)).rejects.toThrow(
      refusal('documentBroken'),
    );
  });
});

const reports = new URL('../../../../../shared/reports/', import.meta.url);
describe.skipIf(!existsSync(reports))('the real reports', () => {
  test.each(['suqian-2023/source.doc', 'suqian-2024/source.docx'])('%s is read without a gap', async (name) => {
    const { tables, notes } = await readDocument(readFileSync(new URL(name, reports)), {
      fileName: name,
      directory: [],
    });
    const gaps = notes.filter(({ code }) => /(?:cell|row|table)Missing|Unreadable|figure/.test(code));
    expect(gaps).toEqual([]);
    expect(tables.requests?.received?.total).toMatchObject({ state: 'value', place: { kind: 'cell', table: 2 } });
  });

  test('the blank form has nothing but blanks', async () => {
    const bytes = readFileSync(new URL('BLANK-FORM-2021.docx', reports));
    const { tables } = await readDocument(bytes, { fileName: 'form.docx', directory: [] });
    const states = Object.values(tables).flatMap((rows) =>
      Object.values(rows).flatMap((cells) => Object.values(cells).map(({ state }) => state)),
    );
    expect(states.length).toBeGreaterThan(190);
    expect(new Set(states)).toEqual(new Set(['blank']));
  });
});
