import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { drawChartPicture } from './chart-picture';

const text = '<text x="10" y="60" fill="#000000" paint-order="stroke" stroke="#ffffff" stroke-width="4">结转</text>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="80" viewBox="0 0 100 80" font-family="'PingFang SC'" font-size="30"><rect width="100" height="80" fill="#ffffff"/>`;

test('a drawing becomes a PNG of twice its size, its letters not hidden by their halo', async () => {
  const [written, empty] = [await drawChartPicture(`${svg}${text}</svg>`), await drawChartPicture(`${svg}</svg>`)];
  if (!written || !empty) return; // A machine without a Chinese typeface draws nothing, and says so.
  const { width, height } = await loadImage(written);
  expect([width, height]).toEqual([200, 160]);
  expect(written.length).toBeGreaterThan(empty.length + 300);
});
