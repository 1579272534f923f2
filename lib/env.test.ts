import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from './env';

describe('the settings', () => {
  test('have defaults, also where a variable is empty', () => {
    const defaults = {
      API_LIMIT_PER_MINUTE: 300,
      DATABASE_FILE: 'var/gongkai.db',
      PORT: 3000,
      SITE_URL: 'http://localhost:3000',
      FEEDBACK_LIMIT_PER_10_MINUTES: 5,
      TRUST_PROXY: '0',
    };
    expect(readEnvironment({})).toEqual(defaults);
    expect(readEnvironment({ DATABASE_FILE: '', PORT: '', SITE_URL: '' })).toEqual(defaults);
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['FEEDBACK_LIMIT_PER_10_MINUTES', '0'],
    ['TRUST_PROXY', 'yes'],
    ['SITE_URL', 'gongkai.example'],
    ['SITE_URL', 'javascript:alert(1)'],
  ])('refuse %s=%s with a sentence that names it', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name}=${value}`);
  });

  test('are all listed in .env.example, with their defaults', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const lines = example.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(lines.sort()).toEqual(
      Object.entries(readEnvironment({}))
        .map(([name, value]) => `${name}=${value}`)
        .sort(),
    );
  });
});
