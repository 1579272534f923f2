import { describe, expect, test } from 'vitest';
import { matchLabel } from './match';
import { normalise } from './normalise';
import { scanLabels } from './scan';

const keyOf = (text: string) => {
  const label = matchLabel(text)?.label;
  return label && 'key' in label ? label.key : null;
};

describe('a label', () => {
  test.each([
    ['（一）予以公开', 'granted'],
    ['(一) 予以公开', 'granted'],
    ['一、本年新收政府信息公开申请数量', 'received'],
    ['3. 补正后申请内容仍 不明确', 'unavailable.unclear'],
    ['3.危及“三安全一稳定”', 'denied.securityAndStability'],
    ['（三）不予公开 1.属于国家秘密', 'denied.stateSecret'],
    ['5.属于三类内部事务信息', 'denied.internalAffairs'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partlyGranted'],
    ['3.其他', 'other.other'],
    ['其他', 'otherOrganisation'],
    ['（六）其他处理', 'other.undivided'],
    ['（七）总计', 'concluded'],
    ['总 计', 'total'],
    ['自然 人', 'naturalPerson'],
    ['本年新\n制作数量', 'made'],
    ['现行有效件数（历史累计）', 'inForce'],
    ['本年收费金额(单位:万元)', 'amount'],
    ['結果維持', 'upheld'],
  ])('%s is known', (text, key) => {
    expect(keyOf(text)).toBe(key);
    expect(matchLabel(text)?.isMended).toBe(false);
  });

  test.each([
    ['本年度止件数', 'repealed'],
    ['2.其他法律行政止公开', 'denied.forbiddenByLaw'],
    ['上年结转政府信息公开申请数理', 'carriedIn'],
    ['现行有效数件', null],
    ['本年新制开数量', null],
  ])('%s is misprinted', (text, key) => {
    expect(keyOf(text)).toBe(key);
    if (key) expect(matchLabel(text)?.isMended).toBe(true);
  });

  test.each(['', '规', '本机关不掌握', '2023年，我局公开规章3件', '行政奖励', '情况'])('%j is none', (text) => {
    expect(matchLabel(text)).toBeNull();
  });
});

test('labels are found one after the other in text without gaps', () => {
  const found = scanLabels(normalise('第二十条第（一）项 信息内容本年制发件数本年废止件数现行有效件数 规章'));
  expect(found.map(({ label }) => ('key' in label ? label.key : label.is))).toEqual([
    'item',
    'other',
    'issued',
    'repealed',
    'inForce',
    'rules',
  ]);
});
