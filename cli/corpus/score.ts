import type { Draft } from '@/lib/report/draft';
import { toDraftJson } from '@/lib/report/draft-json';
import type { Expected } from './documents';

/** How well a document was read. */
export interface Score {
  /** Cells that the document prints, blank ones too. */
  expected: number;
  right: number;
  missing: number;
  /** Cells that are missing, and of which no note speaks. */
  unnoted: number;
  wrong: number;
  fields: number;
  fieldsRight: number;
  remark: string;
}

const fields = ['agency', 'year', 'form'] as const;

/** Compares what was read with what is known. A cell that the document does not have is wrong. */
export function scoreDraft(draft: Draft, expected: Expected): Score {
  const { tables, ...read } = toDraftJson(draft, []);
  const known = listCells(expected.tables);
  const found = listCells(tables);
  const noted = notedCells(draft);
  const missing = [...known.keys()].filter((cell) => !found.has(cell));
  const wrong = [...found].filter(([cell, value]) => known.get(cell) !== value);
  const fieldsWrong = fields.filter((field) => read[field] !== null && read[field] !== expected[field]);
  return {
    expected: known.size,
    right: found.size - wrong.length,
    missing: missing.length,
    unnoted: missing.filter((cell) => !noted(cell)).length,
    wrong: wrong.length,
    fields: fields.length,
    fieldsRight: fields.filter((field) => read[field] === expected[field]).length,
    remark: [
      ...wrong.map(([cell, value]) => `${cell}: ${value}, not ${known.get(cell)}`),
      ...fieldsWrong.map((field) => `${field}: ${read[field]}`),
    ]
      .slice(0, 3)
      .map((text) => `\n        ${text}`)
      .join(''),
  };
}

/** A document that is refused with a sentence has nothing wrong, and says that everything is missing. */
export function scoreRefusal(expected: Expected, key: string): Score {
  const { size } = listCells(expected.tables);
  return {
    expected: size,
    right: 0,
    missing: size,
    unnoted: 0,
    wrong: 0,
    fields: fields.length,
    fieldsRight: 0,
    remark: `  (${key})`,
  };
}

/** Whether nothing is wrong, nothing is missing in silence, and no more is missing than cannot be found again. */
export function isRight({ missing, unnoted, wrong }: Score, mayMiss: number): boolean {
  return wrong === 0 && unnoted === 0 && missing <= mayMiss;
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (key: Exclude<keyof Score, 'remark'>) => scores.reduce((total, score) => total + score[key], 0);
  return {
    expected: sum('expected'),
    right: sum('right'),
    missing: sum('missing'),
    unnoted: sum('unnoted'),
    wrong: sum('wrong'),
    fields: sum('fields'),
    fieldsRight: sum('fieldsRight'),
    remark: '',
  };
}

type Tables = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number | string | null>>>> | undefined>
>;

function listCells(tables: Tables): Map<string, number | string | null> {
  return new Map(
    Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows ?? {}).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, value]) => [`${table} ${row} ${column}`, value] as const),
      ),
    ),
  );
}

/** Tells whether a note says that a cell, its row or its table was not read. */
function notedCells({ notes, tables }: Draft): (cell: string) => boolean {
  const codes = new Set(notes.map(({ code }) => code));
  const values = notes.map(({ values: own }) => [own?.table, own?.row, own?.column].filter(Boolean).join(' '));
  const about = new Set(values.filter(Boolean));
  return (cell) => {
    const [table = '', row = '', column = ''] = cell.split(' ');
    const isUnreadable = Object.entries(tables).some(
      ([key, rows]) => key === table && rows?.[row]?.[column]?.state === 'unreadable',
    );
    return (
      isUnreadable ||
      codes.has('noStatutoryTables') ||
      codes.has('formUnknown') ||
      about.has(table) ||
      about.has(`${table} ${row}`) ||
      about.has(cell)
    );
  };
}
