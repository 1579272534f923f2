import { loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { drawSocialImage } from './social-image';

it('a picture of a page has the size that sites expect, or is none where no Chinese typeface is installed', async () => {
  const picture = drawSocialImage({
    locale: 'zh-CN',
    title: '一个名字很长很长的县级人民政府政务服务数据管理局 2024 年政府信息公开工作年度报告',
    caption: '每年新收政府信息公开申请（件）',
    site: '公开年报',
    missing: '—',
    bars: [
      { year: 2023, value: null },
      { year: 2024, value: 0 },
    ],
  });
  if (!picture) return;
  const { width, height } = await loadImage(picture);
  expect([width, height]).toEqual([1200, 630]);
});
