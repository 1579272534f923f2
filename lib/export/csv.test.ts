import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('CSV for spreadsheets', () => {
  it('begins with a byte order mark, and quotes what needs it', () => {
    expect(
      toCsv([
        ['机关', '印作'],
        ['某局', '1,234'],
      ]),
    ).toBe('\uFEFF机关,印作\n某局,"1,234"\n');
  });

  it('keeps a blank apart from a zero', () => {
    expect(toCsv([[0, null]])).toBe('\uFEFF0,\n');
  });

  it('leaves a negative number a number', () => {
    expect(toCsv([[-3]])).toBe('\uFEFF-3\n');
  });

  it.each(['=1+1', '+1', '-1', '@x'])('does not let %s run as a formula', (text) => {
    expect(toCsv([[text]])).not.toBe(`\uFEFF${text}\n`);
  });
});
