import { describe, expect, test } from 'vitest';
import { readText } from '../front/read-text';
import { readSource } from '../read-document';
import { fillForm } from '../test-documents';
import { layoutsWithBlanks } from '../test-layouts';

const printReport = (form: '2019' | '2021', change: (text: string) => string = (text) => text) =>
  change(layoutsWithBlanks.Markdown?.(form, fillForm(form, 7, () => false).printed) ?? '');
const notesOn = (text: string) =>
  readSource(readText(text), []).notes.filter(({ code }) => code === 'formUnusual' || code === 'otherUndivided');
const ofYear = (year: string) => (text: string) => text.replaceAll('2023年', `${year}年`);

describe('the form of a report', () => {
  test('that is the one of its year is nothing to note', () => {
    expect(notesOn(printReport('2021'))).toEqual([]);
    expect(notesOn(printReport('2019', ofYear('2020')))).toEqual([]);
  });

  test('that is another than the one of its year is kept and noted', () => {
    expect(notesOn(printReport('2019'))).toEqual([
      { code: 'formUnusual', severity: 'doubtful', values: { form: '2019', year: 2023, usual: '2021' } },
    ]);
    expect(notesOn(printReport('2021', ofYear('2020')))).toMatchObject([
      { code: 'formUnusual', values: { form: '2021', year: 2020, usual: '2019' } },
    ]);
  });

  test('is told by its headings, whatever notice the report cites', () => {
    const cites = (text: string) => text.replace('本节为测试文字', '按照国办公开办函〔2019〕60号编制');
    expect(notesOn(printReport('2021', cites))).toEqual([]);
  });

  test('of 2021 may have row six undivided, which is kept as printed and noted', () => {
    const undivide = (text: string) =>
      text
        .replace(/\n[^\n]*(?:逾期不补正、|逾期未按收费)[^\n]*/g, '')
        .replace('3.其他 |', '（六）其他处理 |')
        .replace(/\n\| （六）其他处理 \|[^|\d]*(?=\n)/g, '');
    const text = printReport('2021', undivide);
    expect(notesOn(text)).toMatchObject([{ code: 'otherUndivided', severity: 'mended', place: { kind: 'line' } }]);
    const { tables } = readSource(readText(text), []);
    expect(Object.keys(tables.requests ?? {}).filter((row) => row.startsWith('other.'))).toEqual(['other.undivided']);
  });
});
