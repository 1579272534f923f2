import { sql } from 'drizzle-orm';
import { reports } from './schema';

/**
 * That a report of an agency is published. With the plus, SQLite does not take an index of all published reports for it, where the agency has a few:
 * with a million reports that takes seconds.
 */
export const isPublished = sql`+${reports.status} = 'published'`;
