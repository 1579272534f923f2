import { z } from 'zod';
import { paths } from './paths';

const parameters = {
  q: z.string().trim().min(1).max(100),
  /** A slug. */
  agency: z.string().trim().min(1).max(100),
  year: z.coerce.number().int().min(1900).max(2999),
  /** A single question. */
  id: z.coerce.number().int().min(1),
  /** Where the page goes on: id of the last question before it. */
  before: z.coerce.number().int().min(1),
};

/** The state of the list of questions, as its address carries it. */
export type QuestionsQuery = { [Key in keyof typeof parameters]?: z.output<(typeof parameters)[Key]> | undefined };

const names = ['q', 'agency', 'year', 'id', 'before'] as const;

/** Reads an address; what it has wrong is as if it were not there. */
export function parseQuestionsQuery(searchParams: Record<string, string | string[] | undefined>): QuestionsQuery {
  const first = (name: string) => [searchParams[name]].flat()[0];
  return {
    q: parameters.q.safeParse(first('q')).data,
    agency: parameters.agency.safeParse(first('agency')).data,
    year: parameters.year.safeParse(first('year')).data,
    id: parameters.id.safeParse(first('id')).data,
    before: parameters.before.safeParse(first('before')).data,
  };
}

/** The query alone, with its question mark; empty where the list is in its first state. */
export function questionsQuerySearch(query: QuestionsQuery): string {
  const search = new URLSearchParams();
  for (const name of names) if (query[name] !== undefined) search.set(name, String(query[name]));
  return search.size > 0 ? `?${search}` : '';
}

export const questionsQueryPath = (query: QuestionsQuery): string => `${paths.questions}${questionsQuerySearch(query)}`;
