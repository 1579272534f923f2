import { describe, expect, test } from 'vitest';
import { readProcessingFee } from './processing-fee';

const read = (text: string) => readProcessingFee([{ number: 6, heading: '六、其他需要报告的事项', text }]);

describe('the processing fee', () => {
  test.each([
    ['2023年对25件申请收取了信息处理费2950元。', '2950元'],
    ['有3件申请收取信息处理费2,230 元。其中，甲局1件，收取880元；乙局2件，收取1350元。', '2230元'],
    ['本年度收取信息处理费0.5万元，其中县水利局0.3万元。', '0.5万元'],
    ['本年度未收取信息处理费。', '0元'],
    ['本机关没有收取政府信息公开申请信息处理费', '0元'],
    ['信息处理费：无。', '0元'],
    ['收取信息处理费0元。', '0元'],
    ['处理费收费情况\n2024年，本机关未发生政府信息公开收费事项。', '0元'],
    ['本年度没有其他需要报告的事项。', null],
    ['', null],
  ])('%s', (text, fee) => {
    expect(read(text)).toEqual({ processingFee: fee, notes: [] });
  });

  test('of two amounts is not told, and noted', () => {
    const { processingFee, notes } = read('收取信息处理费100元。另收取信息处理费200元。');
    expect(processingFee).toBeNull();
    expect(notes).toEqual([{ code: 'feeDoubtful', severity: 'doubtful', values: { printed: '100元, 200元' } }]);
  });
});
