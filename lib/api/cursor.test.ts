import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCursor, writeCursor } from './cursor';

it('leads back to the same place, whatever the sort key holds', () => {
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), fc.nat(), (list, key, id) => {
      expect(readCursor(writeCursor({ list, key, id }), list)).toEqual({ list, key, id });
    }),
  );
});

it('is not taken for a place in another list, nor is any other text', () => {
  expect(readCursor(writeCursor({ list: 'agencies.name', key: 'a', id: 1 }), 'agencies.slug')).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => readCursor(text, 'agencies.slug') === null));
  expect(readCursor(Buffer.from('["agencies.slug",1,1.5]').toString('base64url'), 'agencies.slug')).toBeNull();
});
