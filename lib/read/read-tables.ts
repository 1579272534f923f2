import type { Draft, Note } from '@/lib/report/draft';
import { blocksAsPrinted, tableKeys, undividedOther } from '@/lib/report/form';
import type { Block } from './blocks';
import { Collector } from './tables/collector';
import { type GridMemory, readGrid } from './tables/read-grid';
import { LineReader } from './tables/read-lines';

export interface ReadTables {
  form: Draft['form'];
  tables: Draft['tables'];
  notes: Note[];
  /** How many cells were read. */
  size: number;
  /** The blocks that belong to a table. */
  used: ReadonlySet<Block>;
}

/** Finds the statutory tables among the blocks of a document, and reads every figure that is certain. */
export function readTables(blocks: readonly Block[]): ReadTables {
  const collector = new Collector();
  const memory: GridMemory = { heads: new Map() };
  const lines = new LineReader(collector);
  for (const block of blocks) {
    lines.read(block);
    if (block.kind === 'grid') readGrid(block, collector, memory);
  }
  lines.finish();
  const form = collector.findForm();
  const tables = collector.listTables(form);
  return {
    form,
    tables,
    notes: [...collector.notes, ...listMissing(form, tables)],
    size: collector.size,
    used: lines.used,
  };
}

/** What the form has and the document has not, or not so that it can be read. */
function listMissing(form: Draft['form'], tables: Draft['tables']): Note[] {
  // Reports for 2018 and earlier have none; others show them as pictures.
  if (tableKeys.every((table) => !tables[table])) return [{ code: 'noStatutoryTables', severity: 'missing' }];
  const notes: Note[] = [];
  if (!form) notes.push({ code: 'formUnknown', severity: 'missing' });
  for (const table of tableKeys) {
    const rows = tables[table];
    if (!rows) {
      notes.push({ code: 'tableMissing', severity: 'missing', values: { table } });
      continue;
    }
    const isUndivided = rows[undividedOther.key] !== undefined;
    for (const block of blocksAsPrinted(form ?? '2021', table, (row) => rows[row] !== undefined)) {
      for (const { key: row } of block.rows) {
        if (!form && (table === 'proactive' || row.startsWith('other.')) && !isUndivided) continue;
        if (!rows[row]) notes.push({ code: 'rowMissing', severity: 'missing', values: { table, row } });
        else
          for (const { key: column } of block.columns) {
            if (!rows[row][column])
              notes.push({ code: 'cellMissing', severity: 'missing', values: { table, row, column } });
          }
      }
    }
  }
  return notes;
}
