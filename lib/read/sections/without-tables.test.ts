import { describe, expect, test } from 'vitest';
import { readDecoded } from '../front/read-decoded';
import { readSource } from '../read-document';

const read = (text: string) => readSource(readDecoded(Buffer.from(text), { fileName: 'report.txt' }), []);

describe('a report of before 2019', () => {
  const narrative = [
    '某县水利局2017年政府信息公开工作年度报告',
    '统计期限自2017年1月1日至2017年12月31日。',
    '一、概述',
    '2017年我局做好工作。',
    '二、主动公开政府信息的情况',
    '全年主动公开123条。',
    '三、依申请公开政府信息和不予公开政府信息的情况',
    '全年收到申请12件。',
    '四、政府信息公开的收费及减免情况',
    '无。',
    '五、因政府信息公开申请行政复议、提起行政诉讼的情况',
    '行政复议2件。',
    '六、政府信息公开工作存在的主要问题及改进情况',
    '加强。',
    '七、其他需要报告的事项',
    '无。',
  ];
  const statistics = [
    ['指标名称', '计量单位', '统计数'],
    ['一、主动公开情况', '', ''],
    ['（一）主动公开政府信息数', '条', '123'],
    ['制发规范性文件总数', '件', '4'],
    ['三、依申请公开情况', '', ''],
    ['（一）收到申请数', '件', '12'],
    ['2.同意公开答复数', '件', '8'],
    ['4.不同意公开答复数', '件', '2'],
    ['其中：涉及国家秘密', '件', '0'],
    ['四、行政复议数量', '件', '2'],
    ['（一）维持具体行政行为数', '件', '1'],
    ['五、行政诉讼数量', '件', '0'],
  ];
  const paragraphs = narrative.map((line) => `<p>${line}</p>`).join('');
  const rows = statistics.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');

  test.each(
    Object.entries({
      'without its annex': narrative.join('\n'),
      'with tabs': [...narrative, ...statistics.map((cells) => cells.join('\t'))].join('\n'),
      'in Markdown': [...narrative, ...statistics.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
      'with its cells on lines of their own': [...narrative, ...statistics.flat().filter(Boolean)].join('\n'),
      'as a web page': `<div>${paragraphs}<table>${rows}</table></div>`,
    }),
  )('%s is read as narrative, and says once that it has no statutory tables', (_, text) => {
    const draft = read(text);
    expect(draft).toMatchObject({ agency: '某县水利局', year: 2017, form: null, tables: {} });
    expect(draft.sections.map(({ number, heading }) => [number, heading])).toEqual(
      [2, 4, 6, 10, 12, 14].map((at, index) => [index + 1, narrative[at]]),
    );
    expect(draft.sections[2]?.text).toContain('全年收到申请12件。');
    expect(draft.notes).toEqual([{ code: 'noStatutoryTables', severity: 'missing' }]);
  });
});

test('a report whose tables are pictures is read as narrative', () => {
  const parts = [
    '<p>某县水利局2023年政府信息公开工作年度报告</p><p>统计期限自2023年1月1日至12月31日。</p>',
    '<p>一、总体情况</p><p>文字。</p>',
    '<p>二、主动公开政府信息情况</p><p><img src="a.png" alt="表"></p>',
    '<p>三、收到和处理政府信息公开申请情况</p><table><tr><td><img src="b.png"></td></tr></table>',
    '<p>四、政府信息公开行政复议、行政诉讼情况</p><img src="c.png">',
    '<p>五、存在的主要问题及改进情况</p><p>文字。</p><p>六、其他需要报告的事项</p><p>无。</p>',
  ];
  const draft = read(`<div>${parts.join('')}</div>`);
  expect(draft.sections.map(({ text }) => text)).toEqual(['文字。', '', '', '', '文字。', '无。']);
  expect(draft.notes).toEqual([{ code: 'noStatutoryTables', severity: 'missing' }]);
});
