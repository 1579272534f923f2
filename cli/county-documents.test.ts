import { expect, test } from 'vitest';
import { agencyDirectory } from '@/db/sample/agencies';
import { makeCountyReports } from '@/db/sample/county/reports';
import { readDocument } from '@/lib/read/read-document';
import type { FigureTables } from '@/lib/report/figure';
import { tableKeys } from '@/lib/report/form';

/** What each cell says, without the place that only a document has. */
function cellsOf(tables: FigureTables): Record<string, unknown> {
  return Object.fromEntries(
    tableKeys.flatMap((table) =>
      Object.entries(tables[table] ?? {}).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, figure]) => [
          `${table}.${row}.${column}`,
          figure.state === 'value' ? figure.value : figure.state,
        ]),
      ),
    ),
  );
}

test('every document of the made-up county says what its figures in the sample say, mistakes and blanks included', async () => {
  for (const { agency, year, form, tables, document } of makeCountyReports()) {
    if (!document) throw new Error(`${agency} ${year} has no document`);
    const draft = await readDocument(document.bytes, { fileName: document.fileName, directory: agencyDirectory });
    expect({ agency, year: draft.year, form: draft.form }).toEqual({ agency, year, form });
    expect(cellsOf(draft.tables), `${agency} ${year}`).toEqual(cellsOf(tables));
  }
}, 60_000);
