import type { FormKey } from '@/lib/report/form';
import { type GlossaryEntry, type GlossaryTopic, glossaryEntries } from '@/lib/report/glossary';
import { withoutNumber } from './form-label';
import type { Locale } from './locales';
import { messageAt } from './message-at';
import { messagesOf } from './messages';

/** An entry of the glossary in one language. */
export interface ExplainedEntry {
  id: string;
  topic: GlossaryTopic;
  /** As the form prints it, without its number. */
  label: string;
  /** The heading it stands under, where it has one. */
  under: string | null;
  meaning: string;
  /** What goes in, what does not, and common mistakes. */
  counted: string;
  articles: readonly number[];
  /** The only form that has it. */
  form: FormKey | null;
}

/** Every entry in the order of the glossary; checks come last, those that have a title and an explanation. */
export function listGlossary(locale: Locale): ExplainedEntry[] {
  const checks = listCheckKinds(locale).map(
    (kind): GlossaryEntry => ({ id: `check.${kind}`, topic: 'checks', articles: [] }),
  );
  return [...glossaryEntries, ...checks].map((entry) => explain(locale, entry));
}

/** An entry by its id, or null. */
export function findGlossaryEntry(locale: Locale, id: string): ExplainedEntry | null {
  return listGlossary(locale).find((entry) => entry.id === id) ?? null;
}

/** The entries that hold every word of a query, in their label or their text, in either case. */
export function searchGlossary(entries: readonly ExplainedEntry[], query: string): ExplainedEntry[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return entries.filter(({ label, under, meaning, counted }) => {
    const text = [label, under, meaning, counted].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The kinds of check that the messages have a title and an explanation of. */
export function listCheckKinds(locale: Locale): string[] {
  const walk = (node: object, key: string): string[] =>
    Object.entries(node).flatMap(([name, child]: [string, unknown]) => {
      if (typeof child !== 'object' || child === null) return [];
      const own = key ? `${key}.${name}` : name;
      return [...('title' in child && 'explanation' in child ? [own] : []), ...walk(child, own)];
    });
  return walk(messagesOf(locale).check, '');
}

function explain(locale: Locale, { id, under, articles, topic, form }: GlossaryEntry): ExplainedEntry {
  const text = (part: 'meaning' | 'counted') => messageAt(locale, `glossary.entry.${id}.${part}`);
  return {
    id,
    topic,
    label: labelOf(locale, id),
    under: under ? labelOf(locale, under) : null,
    meaning: text('meaning') ?? messageAt(locale, `${id}.explanation`) ?? '',
    counted: text('counted') ?? '',
    articles,
    form: form ?? null,
  };
}

/** Where the label of an entry is kept, by what it is. */
const labelKeys: Readonly<Record<string, (id: string, rest: string) => string>> = {
  term: (id) => `glossary.${id}`,
  indicator: (_, rest) => `indicator.name.${rest}`,
  check: (id) => `${id}.title`,
};

function labelOf(locale: Locale, id: string): string {
  const [what = '', ...rest] = id.split('.');
  const key = labelKeys[what]?.(id, rest.join('.')) ?? `form.${id}`;
  return withoutNumber(messageAt(locale, key) ?? id);
}
