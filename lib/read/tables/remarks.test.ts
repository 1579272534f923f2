import { describe, expect, test } from 'vitest';
import { readHtml } from '../front/read-html';
import { readText } from '../front/read-text';
import { readTables } from '../read-tables';

const head = '信息内容 本年制发件数 本年废止件数 现行有效件数';
const documentsWith = (figure: string) => ({
  'a table': readHtml(
    `<table><tr>${head.replace(/\S+/g, '<td>$&</td>')}</tr><tr><td>行政规范性文件</td><td>3</td><td>${figure}</td><td>40</td></tr></table>`,
  ),
  'cells parted by tabs': readText(`${head.replaceAll(' ', '\t')}\n行政规范性文件\t3\t${figure}\t40`),
  'cells parted by spaces': readText(`${head}\n行政规范性文件 3 ${figure} 40`),
  'one cell a line': readText(`${head}\n行政规范性文件\n3\n${figure}\n40`),
});

describe.each(['55（含自然失效29件）', '55 件（其中清理 3 件）', '55 件', '55（注）'])('%s', (figure) => {
  test.each(Object.entries(documentsWith(figure)))('in %s is 55, with all that was printed', (_, source) => {
    const { tables, notes } = readTables(source.blocks);
    expect(tables.proactive?.normativeDocuments).toMatchObject({
      issued: { value: 3 },
      repealed: { value: 55, printed: figure },
      inForce: { value: 40 },
    });
    const aside = notes.filter(({ code }) => code === 'remarkSetAside');
    expect(aside.map(({ values }) => values?.printed)).toEqual(figure.includes('（') ? [figure] : []);
  });
});

test.each(['55（29）', '55（注）56', '55（应为65）', '注：55'])('%s is no certain number', (figure) => {
  for (const source of Object.values(documentsWith(figure))) {
    const { tables } = readTables(source.blocks);
    const repealed = tables.proactive?.normativeDocuments?.repealed;
    expect([undefined, 'unreadable']).toContain(repealed?.state);
  }
});
