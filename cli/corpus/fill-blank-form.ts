import { load } from 'cheerio/slim';
import type { Printed } from '@/lib/read/test-documents';
import { blocksAsPrinted, tableKeys } from '@/lib/report/form';
import { changePart } from './change-part';

/**
 * Fills in the blank statutory form of 2021, as an agency does: a figure into every empty cell, in the order of the form.
 * @param form the form as a Word document
 */
export function fillBlankForm(form: Uint8Array, printed: Printed): Buffer {
  const figures = tableKeys.flatMap((table) =>
    blocksAsPrinted('2021', table, (row) => printed[table]?.[row] !== undefined).flatMap(({ rows, columns }) =>
      rows.flatMap(({ key: row }) => columns.map(({ key: column }) => printed[table]?.[row]?.[column] ?? '')),
    ),
  );
  let next = 0;
  const filled = changePart(form, 'word/document.xml', (xml) => {
    const $ = load(xml, { xml: true });
    $('w\\:tc').each((_, cell) => {
      const merge = $(cell).find('w\\:vMerge');
      const goesOn = merge.length > 0 && merge.attr('w:val') !== 'restart';
      if (goesOn || $(cell).text().trim() !== '' || next >= figures.length) return;
      $(cell).find('w\\:p').first().append(`<w:r><w:t>${figures[next]}</w:t></w:r>`);
      next += 1;
    });
    return $.xml();
  });
  if (next !== figures.length) throw new Error(`the form has ${next} empty cells, not ${figures.length}`);
  return filled;
}
