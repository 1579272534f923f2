import { extractRawText } from 'mammoth';
import { expect, it } from 'vitest';
import { toDocx } from './report-docx';

it('a report as a Word document has six sections, its tables, and says what a blank is', async () => {
  const received = {
    total: { state: 'value', value: 7, printed: '7' },
    business: { state: 'blank', printed: '/' },
  } as const;
  const report = {
    form: '2021',
    tables: { requests: { received } },
    sections: [{ number: 1, text: '第一段。\n第二段 <b>&。' }],
  } as const;
  const origin = { title: '某局 2024 年度报告', lines: [{ key: 'licence', label: '使用许可', text: 'CC BY 4.0' }] };
  const { value } = await extractRawText({ buffer: await toDocx('zh-CN', report, origin) });
  const lines = value.split('\n').filter((line) => line.trim());
  expect(lines[0]).toBe(origin.title);
  expect(
    lines.filter((line) => /^[一二三四五六]、(?!本年|上年|结转)/.test(line) && !line.includes('数量')),
  ).toHaveLength(6);
  expect(value).toContain('第二段 <b>&。');
  expect(lines).toContain('7');
  expect(lines).toContain('/');
  expect(value).toContain('空白不是 0');
  expect(value).toContain('CC BY 4.0');
});
