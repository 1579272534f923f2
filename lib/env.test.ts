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
      AUTH_SECRET: '',
      DATA_KEY: '',
      STAFF_TWO_FACTOR: 'required',
      SMTP_URL: '',
      MAIL_FROM: '',
      RETENTION_MONTHS: 12,
      DAY_CALENDAR: '',
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
    ['STAFF_TWO_FACTOR', 'no'],
    ['MAIL_FROM', 'gongkai'],
    ['RETENTION_MONTHS', '0'],
    ['DAY_CALENDAR', '2027-01-01'],
    ['DAY_CALENDAR', '2027-01-01=holiday'],
    ['SITE_URL', 'gongkai.example'],
    ['SITE_URL', 'javascript:alert(1)'],
  ])('refuse %s=%s with a sentence that names it', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name}=${value}`);
  });

  test.each([
    ['AUTH_SECRET', 'too-short-to-be-one'],
    ['SMTP_URL', 'http://user:password@mail.example.org'],
    ['DATA_KEY', 'bm90IDMyIGJ5dGVz'],
    ['DATA_KEY', `${Buffer.alloc(32).toString('base64')},`],
  ])('refuse a wrong %s without printing it', (name, value) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(`${name}=***`);
    expect(read).not.toThrow(value);
  });

  test('take one data key or several', () => {
    const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((key) => key.toString('base64'));
    for (const keys of [one, `${one},${two}`]) expect(readEnvironment({ DATA_KEY: keys }).DATA_KEY).toBe(keys);
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
