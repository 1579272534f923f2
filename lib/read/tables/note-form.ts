import type { Draft, Note } from '@/lib/report/draft';
import { forms, undividedOther } from '@/lib/report/form';

/**
 * What is odd about the form of a report: it is not the one of its year, or row six is not divided as its form has it. All is kept as printed.
 * @param year the year that is reported on
 */
export function noteForm(form: Draft['form'], year: number | null, tables: Draft['tables']): Note[] {
  if (!form) return [];
  const notes: Note[] = [];
  const inForce = Object.values(forms).findLast(({ firstYear }) => year !== null && firstYear <= year);
  if (year !== null && inForce && inForce.key !== form)
    notes.push({ code: 'formUnusual', severity: 'doubtful', values: { form, year, usual: inForce.key } });
  if (form === '2021' && tables.requests?.[undividedOther.key])
    notes.push({ code: 'otherUndivided', severity: 'mended', place: placeOfRow(tables.requests[undividedOther.key]) });
  return notes;
}

function placeOfRow(row: NonNullable<Draft['tables']['requests']>[string] | undefined) {
  return Object.values(row ?? {})[0]?.place;
}
