import { expect, test } from '@playwright/test';

test('the portal says that it can serve', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ ok: true });
});
