import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { ActionAuthor } from '@/lib/report/staff';
import { type Executor, getDatabase } from '../client';
import { recordAction } from '../record-action';
import { agencies, replyTemplates } from '../schema';
import type { Bound } from './inquiry-scope';
import { atOrAbove, coversAgency, withinAgencies } from './scope';

export interface ReplyTemplate {
  id: number;
  /** The agency for whose inquiries it is, with what is below it; null: for any. */
  agency: AgencyName | null;
  agencyId: number | null;
  title: string;
  text: string;
}

type TemplateEntry = Pick<ReplyTemplate, 'agencyId' | 'title' | 'text'>;

const columns = {
  id: replyTemplates.id,
  agencyId: replyTemplates.agencyId,
  agency: { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn },
  title: replyTemplates.title,
  text: replyTemplates.text,
};

/** The templates that suit an inquiry about an agency, or about none, by title. */
export async function listTemplatesFor(agencyId: number | null): Promise<ReplyTemplate[]> {
  const isForAny = isNull(replyTemplates.agencyId);
  return getDatabase()
    .select(columns)
    .from(replyTemplates)
    .leftJoin(agencies, eq(agencies.id, replyTemplates.agencyId))
    .where(agencyId === null ? isForAny : or(isForAny, atOrAbove(replyTemplates.agencyId, agencyId)))
    .orderBy(asc(replyTemplates.title), asc(replyTemplates.id));
}

/** The templates that somebody may change, by title: those of their agencies, and those for any where they may work for all. */
export async function listOwnTemplates(bound: Bound): Promise<ReplyTemplate[]> {
  return getDatabase()
    .select(columns)
    .from(replyTemplates)
    .leftJoin(agencies, eq(agencies.id, replyTemplates.agencyId))
    .where(withinAgencies(replyTemplates.agencyId, bound))
    .orderBy(asc(replyTemplates.title), asc(replyTemplates.id));
}

/** A template that somebody may change, or null. */
export async function findOwnTemplate(id: number, bound: Bound): Promise<ReplyTemplate | null> {
  const found = getDatabase()
    .select(columns)
    .from(replyTemplates)
    .leftJoin(agencies, eq(agencies.id, replyTemplates.agencyId))
    .where(and(eq(replyTemplates.id, id), withinAgencies(replyTemplates.agencyId, bound)))
    .get();
  return found ?? null;
}

/** Whether somebody may have templates for an agency, or for any. */
export function mayHaveTemplates(agencyId: number | null, bound: Bound): boolean {
  return bound === null || (agencyId !== null && coversAgency(bound, agencyId));
}

/**
 * Keeps a template.
 * @param id the one to change, or null for a new one
 * @returns false where it is gone
 */
export async function saveTemplate(id: number | null, entry: TemplateEntry, author: ActionAuthor): Promise<boolean> {
  return getDatabase().transaction(
    (tx) => {
      const before = id === null ? null : readTemplate(tx, id);
      if (before === undefined) return false;
      const { id: stored } =
        id === null
          ? tx.insert(replyTemplates).values(entry).returning({ id: replyTemplates.id }).get()
          : tx
              .update(replyTemplates)
              .set(entry)
              .where(eq(replyTemplates.id, id))
              .returning({ id: replyTemplates.id })
              .get();
      const action = id === null ? 'template.add' : 'template.change';
      const { agencyId, ...after } = entry;
      recordAction(tx, author, { action, subject: 'template', subjectId: String(stored), agencyId, before, after });
      return true;
    },
    { behavior: 'immediate' },
  );
}

/** Removes a template; answers that began with it stay as they are. */
export async function removeTemplate(id: number, author: ActionAuthor): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      const removed = tx.delete(replyTemplates).where(eq(replyTemplates.id, id)).returning().get();
      if (!removed) return;
      const { agencyId, title, text } = removed;
      const before = { title, text };
      recordAction(tx, author, {
        action: 'template.remove',
        subject: 'template',
        subjectId: String(id),
        agencyId,
        before,
      });
    },
    { behavior: 'immediate' },
  );
}

function readTemplate(tx: Executor, id: number) {
  return tx
    .select({ title: replyTemplates.title, text: replyTemplates.text })
    .from(replyTemplates)
    .where(eq(replyTemplates.id, id))
    .get();
}
