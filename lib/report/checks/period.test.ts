import { expect, test } from 'vitest';
import { period } from './period';
import { alone, reportWith } from './test-report';

const during = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

test.each([
  ['云麓县人民政府2023年政府信息公开工作年度报告', during(2023), 'pass'],
  ['云麓县人民政府２０２３ 年政府信息公开工作年度报告', null, 'pass'],
  ['云麓县人民政府2022年政府信息公开工作年度报告', during(2023), 'notice'],
  ['云麓县人民政府2023年政府信息公开工作年度报告', during(2022), 'notice'],
  ['政府信息公开工作年度报告', { from: '2023-03-18', to: '2023-12-31' }, 'pass'],
  ['政府信息公开工作年度报告', { from: '2022-01-01', to: '2023-12-31' }, 'notice'],
  ['政府信息公开工作年度报告', null, 'cannotTell'],
  [null, null, 'cannotTell'],
])('%s, %o: %s', (title, stated, outcome) => {
  expect(period.find(reportWith({ title, period: stated }), alone)).toMatchObject([{ part: 'year', outcome }]);
});
