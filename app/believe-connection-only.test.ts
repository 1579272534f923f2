import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { believeConnectionOnly } from './believe-connection-only';

test('the address that a visitor claims to have is dropped before anybody reads it', async () => {
  believeConnectionOnly();
  const server = createServer((request, response) => response.end(String(request.headers['x-forwarded-for'])));
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const response = await fetch(`http://127.0.0.1:${port}`, { headers: { 'X-Forwarded-For': '198.51.100.7' } });
  expect(await response.text()).toBe('undefined');
  server.close();
});
