import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProcessingFee } from './processing-fee';

const read = (text: string) => readProcessingFee([{ number: 6, heading: '六、其他需要报告的事项', text }]);

describe('the processing fee', () => {
  test.each([
    ['2023年对25件申请收取了信息处理费2950元。', '2950元'],
    ['有3件申请收取信息处理费2,230 元。其中，甲局1件，收取880元；乙局2件，收取1350元。', '2230元'],
    ['本年度收取信息处理费0.5万元，其中县水利局0.3万元。', '0.5万元'],
    ['收取信息处理费人民币１２０．５０元', '120.50元'],
    ['发出信息处理费收费通知3件，总金额300元，实际收取总金额120元。', '120元'],
    ['信息处理费的收取情况：\n2023年发出收费通知1件，应收金额50元，实收50元。', '50元'],
    ['按照《政府信息公开信息处理费管理办法》，每件10元。2023年收取信息处理费30元。', '30元'],
    ['全年收到申请20件，其中3件收取信息处理费90元。', '90元'],
    ['信息处理费共收取100元。合计100.00元。', '100元'],
    ['本年度未收取信息处理费。', '0元'],
    ['本机关没有收取政府信息公开申请信息处理费', '0元'],
    ['本年度没有向申请人收取任何信息处理费。', '0元'],
    ['信息处理费：无。', '0元'],
    ['信息处理费收取情况为0。', '0元'],
    ['收取信息处理费0元。', '0元'],
    ['收取信息处理费零元，金额0万元。', '0元'],
    ['本年度不存在收取信息处理费的情况。', '0元'],
    ['依申请公开免收信息处理费。', '0元'],
    ['未發生信息處理費收費情況', '0元'],
    ['处理费收费情况\n2024年，本机关未发生政府信息公开收费事项。', '0元'],
    ['（一）依据《政府信息公开信息处理费管理办法》，本机关发出收费通知0件，总金额0元，实际收取0元。', '0元'],
    ['本年度没有其他需要报告的事项。', null],
    ['本机关严格执行《政府信息公开信息处理费管理办法》。', null],
    ['对无正当理由大量申请的，收取信息处理费。', null],
    ['对未按期补正的申请收取信息处理费。', null],
    ['（一）信息处理费\n（二）本年度投入经费20万元。', null],
    ['按照规定的按件、按量收费标准，本年度没有产生信息公开处理费。', '0元'],
    ['信息处理费：申请10件以下的不收费，超过10件的每件收取100元。', null],
    ['申请人逾期未缴纳信息处理费的1件。', null],
    ['申请人未缴纳信息处理费。', null],
    ['本年度没有收到申请。', null],
    ['', null],
  ])('%s', (text, fee) => {
    expect(read(text)).toEqual({ processingFee: fee, notes: [] });
  });

  test.each([
    ['收取信息处理费100元。另收取信息处理费200元。', '100元、200元'],
    ['本年度未收取信息处理费。收取信息处理费200元。', '0元、200元'],
    ['收取信息处理费壹佰元。', '壹佰元'],
  ])('of “%s” is not told, and noted', (text, printed) => {
    expect(read(text)).toEqual({
      processingFee: null,
      notes: [{ code: 'feeDoubtful', severity: 'doubtful', values: { printed } }],
    });
  });

  test('is that of section 6 only', () => {
    const sections = [{ number: 1, heading: '一、总体情况', text: '收取信息处理费100元。' }] as const;
    expect(readProcessingFee([...sections])).toEqual({ processingFee: null, notes: [] });
  });

  test('is printed as it is read, whatever the amount', () => {
    const printed = fc.tuple(fc.nat(9_999_999), fc.constantFrom('', '.5', '.25'), fc.constantFrom('元', '万元'));
    const sentence = fc.constantFrom(
      '收取信息处理费',
      '本年度实际收取信息处理费共计',
      '信息处理费：',
      '共收取信息公开处理费 ',
    );
    fc.assert(
      fc.property(printed, sentence, ([whole, part, unit], words) => {
        fc.pre(whole > 0);
        expect(read(`${words}${whole}${part}${unit}。`).processingFee).toBe(`${whole}${part}${unit}`);
        expect(read(`${words}${whole.toLocaleString('en')}${part}${unit}。`).processingFee).toBe(
          `${whole}${part}${unit}`,
        );
      }),
    );
  });
});
