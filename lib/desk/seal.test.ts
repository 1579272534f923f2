import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { env } from '@/lib/env';
import { isSealed, seal, unseal } from './seal';

const place = 'feedback.contact GK-2026-7K3M9Q';
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

describe('a sealed value', () => {
  test('opens to what was sealed, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unseal(seal(text, place), place)).toBe(text);
      }),
    );
  });

  test('tells nothing, not even whether two people left the same', () => {
    const [one, two] = [seal('zhang@example.org', place), seal('zhang@example.org', place)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('zhang');
    expect(isSealed(one)).toBe(true);
    for (const clear of ['zhang@example.org', '13812345678', '', 'sealed1']) expect(isSealed(clear)).toBe(false);
  });

  test('does not open at another place', () => {
    const value = seal('zhang@example.org', place);
    expect(() => unseal(value, 'feedback.contact GK-2026-222222')).toThrow();
    expect(() => unseal(value, 'feedback.name GK-2026-7K3M9Q')).toThrow();
  });

  test('does not open with any bit of it changed, or cut short', () => {
    const value = seal('zhang@example.org', place);
    const [mark, name, content = ''] = value.split('.');
    const bytes = Buffer.from(content, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(`${mark}.${name}.${changed.toString('base64url')}`, place)).toThrow();
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => unseal(`${mark}.${name}.${bytes.subarray(0, length).toString('base64url')}`, place)).toThrow();
  });

  test('opens after the key was changed, as long as the old one is kept behind it', () => {
    const settings = vi.spyOn(env, 'DATA_KEY', 'get');
    settings.mockReturnValue(key(1));
    const old = seal('zhang@example.org', place);
    settings.mockReturnValue(`${key(2)},${key(1)}`);
    expect(unseal(old, place)).toBe('zhang@example.org');
    const fresh = seal('zhang@example.org', place);
    settings.mockReturnValue(key(2));
    expect(unseal(fresh, place)).toBe('zhang@example.org');
    expect(() => unseal(old, place)).toThrow(/DATA_KEY/);
    settings.mockRestore();
  });
});
