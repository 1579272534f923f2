import { describe, expect, test } from 'vitest';
import type { DecidedBy } from '@/lib/report/figure';
import { readHtml } from '../front/read-html';
import { readText } from '../front/read-text';
import { readTables } from '../read-tables';

type Tables = ReturnType<typeof readTables>['tables'];
const fromText = (text: string) => readTables(readText(text).blocks).tables;
const fromHtml = (html: string) => readTables(readHtml(html).blocks).tables;
const decidedBy = (tables: Tables, table: keyof Tables, row: string, column: string): DecidedBy | undefined =>
  tables[table]?.[row]?.[column]?.decidedBy;

const head = '自然人 法人或其他组织 总计\n商业\n企业\n科研机构 社会公益组织 法律服务机构 其他';

describe('a figure tells the labels that decided', () => {
  test('in a table with merged cells: its row, and its heading under that of the group', () => {
    const tables = fromHtml(
      `<table><tr><td rowspan=2 colspan=2></td><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总&nbsp;计</td></tr>
       <tr><td>商业<br>企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
       <tr><td>三、本年度办理结果</td><td>（一）予以公开</td><td>1</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td></tr></table>`,
    );
    expect(decidedBy(tables, 'requests', 'granted', 'business')).toEqual({
      row: '（一）予以公开',
      column: '法人或其他组织 / 商业 企业',
    });
    expect(decidedBy(tables, 'requests', 'granted', 'total')?.column).toBe('总 计');
  });

  test('in lines: also where the label is cut in two, or glued to what is in front', () => {
    const tables = fromText(
      `${head}\n三、本年度办理结果（一）予以公开\n1\n2\n0\n0\n0\n0\n3\n5.要求行政机关确认或重\n新出具已获取信息 1 0 0 0 0 0 1`,
    );
    expect(decidedBy(tables, 'requests', 'granted', 'business')).toEqual({
      row: '（一）予以公开',
      column: '法人或其他组织 / 商业 企业',
    });
    expect(decidedBy(tables, 'requests', 'notProcessed.reconfirmation', 'naturalPerson')?.row).toBe(
      '5.要求行政机关确认或重 新出具已获取信息',
    );
  });

  test('in glued lines', () => {
    const tables = fromText('信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件 1 2 30');
    expect(decidedBy(tables, 'proactive', 'rules', 'repealed')).toEqual({ row: '规章', column: '本年废止件数' });
    expect(decidedBy(tables, 'proactive', 'normativeDocuments', 'inForce')).toEqual({
      row: '行政规范性文件',
      column: '现行有效件数',
    });
  });

  test('in table 4, whose rows stand side by side', () => {
    const results = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>';
    const tables = fromHtml(
      `<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
       <tr>${results.replaceAll('<td>', '<td rowspan=2>')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>
       <tr>${results}${results}</tr><tr>${'<td>1</td>'.repeat(15)}</tr></table>`,
    );
    expect(decidedBy(tables, 'disputes', 'directLitigation', 'pending')).toEqual({
      row: '未经复议直接起诉',
      column: '尚未审结',
    });
  });

  test('but not where the order of the form did', () => {
    const scattered = '自然人总计\n商业企科研机社会公法律服\n其他\n法人或其他组织\n业构益组织务机构\n申请人情况';
    const tables = fromText(`${scattered}\n（一）予以公开 1 2 0 0 0 0 3`);
    expect(decidedBy(tables, 'requests', 'granted', 'business')).toEqual({ row: '（一）予以公开', column: null });
  });
});
