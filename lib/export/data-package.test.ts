import { once } from 'node:events';
import { expect, it } from 'vitest';
import { streamDataPackage } from './data-package';

it('a data package is read from the database only as fast as it is taken away', async () => {
  let read = 0;
  function* rows(): Generator<readonly [number, string]> {
    for (let row = 0; row < 1_000_000; row += 1) {
      read += 1;
      yield [row, `text ${(row * 7919) % 1_000_003} ${Math.sin(row)}`];
    }
  }
  const stream = streamDataPackage({}, '', [{ name: 'all', heading: ['a', 'b'], rows: rows() }], new Date(0));
  for (let taken = 0; taken < 500_000; ) {
    const chunk: Buffer | null = stream.read();
    if (chunk) taken += chunk.length;
    else await once(stream, 'readable');
  }
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(200_000);
  stream.destroy();
});
