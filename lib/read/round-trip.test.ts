import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { UserError } from '@/lib/errors';
import { toDraftJson } from '@/lib/report/draft-json';
import { formKeys } from '@/lib/report/form';
import { readDecoded } from './front/read-decoded';
import { readSource } from './read-document';
import { fillForm, type Values } from './test-documents';
import { type Layout, layoutsWithBlanks, layoutsWithoutBlanks } from './test-layouts';

// Many documents are read in each test, on machines that do other work as well.
vi.setConfig({ testTimeout: 60_000 });

const read = (text: string, isHtml: boolean) => {
  const draft = readSource(readDecoded(Buffer.from(text), { fileName: isHtml ? 'report.html' : 'report.txt' }), []);
  return toDraftJson(draft, []);
};
const isHtml = (name: string) => name.includes('web page');
const form = fc.constantFrom(...formKeys);
const seed = fc.nat(900_000);
const blanks = fc.uniqueArray(fc.nat(230), { maxLength: 60 });

describe('a report printed as', () => {
  test.each(Object.entries(layoutsWithBlanks))('%s is read back, blanks included', (name, layout) => {
    fc.assert(
      fc.property(form, seed, blanks, (key, start, blank) => {
        const { printed, values } = fillForm(key, start, (index) => blank.includes(index));
        const draft = read(layout(key, printed), isHtml(name));
        expect(draft.form).toBe(key);
        expect(draft.tables).toEqual(values);
        expect(draft).toMatchObject({ agency: '某县水利局', year: 2023 });
        expect(draft.sections.map(({ text }) => text)).toEqual(Array(6).fill('本节为测试文字。'));
      }),
      { numRuns: 15 },
    );
  });

  test.each(Object.entries(layoutsWithoutBlanks))('%s is read back', (name, layout) => {
    fc.assert(
      fc.property(form, seed, (key, start) => {
        const { printed, values } = fillForm(key, start, () => false);
        const draft = read(layout(key, printed), isHtml(name));
        expect(draft.form).toBe(key);
        expect(draft.tables).toEqual(values);
      }),
      { numRuns: 15 },
    );
  });
});

/** Every figure that was read, beside what the document had for its cell before it was damaged. */
function listRead(text: string, name: string, values: Values) {
  const { tables } = read(text, isHtml(name));
  return Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]) => ({
        cell: `${table} ${row} ${column}`,
        value,
        original: values[table]?.[row]?.[column],
      })),
    ),
  );
}

function expectNoWrongFigure(text: string, name: string, values: Values): void {
  const wrong = listRead(text, name, values).filter(({ value, original }) => value !== original);
  expect(wrong).toEqual([]);
}

/** A cell of a layout, together with what parts it from its neighbour. */
function cellOf(name: string): RegExp {
  if (isHtml(name)) return /<td.*?<\/td>/g;
  if (name.includes('tabs')) return /\t[^\t\n]+|^[^\t\n]+\t/gm;
  return name.includes('spaces') ? /\S+ ?/g : /[^\n|]+\|?/g;
}

const pick = fc.nat(1_000_000);
const every: [string, Layout][] = Object.entries({ ...layoutsWithBlanks, ...layoutsWithoutBlanks });

describe.each(every)('a damaged report printed as %s', (name, layout) => {
  const keepsBlanks = name in layoutsWithBlanks;
  const document = fc
    .record({ key: form, start: seed, blank: keepsBlanks ? blanks : fc.constant<number[]>([]) })
    .map(({ key, start, blank }) => {
      const { printed, values } = fillForm(key, start, (index) => blank.includes(index));
      return { text: layout(key, printed), values };
    });

  test('without one of its lines gives no wrong figure', () => {
    fc.assert(
      fc.property(document, pick, ({ text, values }, at) => {
        const lines = text.split('\n');
        if (lines.length === 1) return;
        lines.splice(at % lines.length, 1);
        expectNoWrongFigure(lines.join('\n'), name, values);
      }),
      { numRuns: 25 },
    );
  });

  test('without one of its cells gives no wrong figure', () => {
    fc.assert(
      fc.property(document, pick, ({ text, values }, at) => {
        const found = [...text.matchAll(cellOf(name))];
        const cell = found[at % found.length];
        if (!cell) return;
        const damaged = text.slice(0, cell.index) + text.slice(cell.index + cell[0].length);
        expectNoWrongFigure(damaged, name, values);
      }),
      { numRuns: 25 },
    );
  });

  test('shuffled, repeated or with broken bytes gives no figure that is not in it', () => {
    const damage = fc.array(
      fc.record({ kind: fc.constantFrom('repeat', 'move', 'delete', 'break'), from: pick, to: pick }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(document, damage, ({ text, values }, damages) => {
        const damaged = damages.reduce(applyDamage, text);
        const plain = damaged.replace(/[\s,]+/g, '');
        try {
          for (const { value } of listRead(damaged, name, values))
            if (value !== null) expect(plain).toContain(String(value));
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 20 },
    );
  });
});

function applyDamage(text: string, { kind, from, to }: { kind: string; from: number; to: number }): string {
  const lines = text.split('\n');
  const [source, target] = [from % lines.length, to % lines.length];
  if (kind === 'break')
    return (
      text.slice(0, from % text.length) + String.fromCharCode(33 + (to % 90)) + text.slice((from % text.length) + 1)
    );
  const [line = ''] = kind === 'repeat' ? [lines[source]] : lines.splice(source, 1);
  if (kind !== 'delete') lines.splice(target, 0, line);
  return lines.join('\n');
}
