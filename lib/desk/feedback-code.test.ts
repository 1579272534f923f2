import { describe, expect, test } from 'vitest';
import { hashCode, identifySubmission, isCodeOf, parseCode } from './feedback-code';

describe('a submission', () => {
  const content = { subject: 'A', text: 'B' };

  test('has the same code each time it is sent', () => {
    expect(identifySubmission('key', content)).toEqual(identifySubmission('key', { ...content }));
  });

  test('is another one when the form or what is written in it is another', () => {
    const all = [
      identifySubmission('key', content),
      identifySubmission('yek', content),
      identifySubmission('key', { ...content, text: 'C' }),
    ];
    expect(new Set(all.map(({ submissionKey }) => submissionKey)).size).toBe(3);
    expect(new Set(all.map(({ code }) => code)).size).toBe(3);
  });

  test('has a code that cannot be told from the key it is stored by', () => {
    const { submissionKey, code } = identifySubmission('key', content);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    expect(submissionKey).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a lookup code', () => {
  test('is read as people type it', () => {
    for (const typed of ['7K3M-9QAB-CDEF', '7k3m9qabcdef', ' 7k3m 9qab cdef ', '７Ｋ３Ｍ－９ＱＡＢ－ＣＤＥＦ'])
      expect(parseCode(typed)).toBe('7K3M-9QAB-CDEF');
  });

  test('is refused where a character is missing, too many or none of its own', () => {
    for (const typed of ['', '7K3M-9QAB-CDE', '7K3M-9QAB-CDEFG', '7K3M-9QAB-CDE0']) expect(parseCode(typed)).toBeNull();
  });

  test('belongs to one receipt only', () => {
    const stored = hashCode('GK-2026-AAAAAA', '7K3M-9QAB-CDEF');
    expect(stored).not.toContain('7K3M');
    expect(isCodeOf('GK-2026-AAAAAA', '7K3M-9QAB-CDEF', stored)).toBe(true);
    expect(isCodeOf('GK-2026-AAAAAA', '7K3M-9QAB-CDEG', stored)).toBe(false);
    expect(isCodeOf('GK-2026-BBBBBB', '7K3M-9QAB-CDEF', stored)).toBe(false);
    expect(isCodeOf('GK-2026-AAAAAA', '7K3M-9QAB-CDEF', '')).toBe(false);
  });
});
